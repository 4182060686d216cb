package io.entente.marketplace.aws;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** AWS Marketplace's Catalog: what is offered, and the change sets that change it. */
public interface Catalog {

  /**
   * Several changes that are made together or not at all.
   *
   * @param token ours and kept: the same set sent twice with it is one set
   */
  record ChangeSet(String name, String token, List<Change> changes) {
    public ChangeSet {
      changes = List.copyOf(changes);
    }
  }

  /**
   * One change.
   *
   * @param name by which later changes of the set refer to what this one creates
   * @param entity a kind of thing, {@code Offer@1.0}
   * @param entityId which one; absent where it is created
   * @param details JSON
   */
  record Change(
      String type, String name, String entity, @Nullable String entityId, String details) {}

  /** How far a change set is. */
  enum Progress {
    PREPARING,
    APPLYING,
    SUCCEEDED,
    CANCELLED,
    FAILED
  }

  /**
   * What AWS says of a change set.
   *
   * @param failureCode whose fault it is, where it failed: the client's or the server's
   * @param changes what came of each
   */
  record Report(Progress progress, @Nullable String failureCode, List<Result> changes) {
    /** AWS's word for a fault of its own. */
    public static final String SERVER_FAULT = "SERVER_FAULT";

    public Report {
      changes = List.copyOf(changes);
    }

    public boolean isServersFault() {
      return SERVER_FAULT.equals(failureCode);
    }
  }

  /**
   * What came of one change.
   *
   * @param entityId of what was created or changed, as {@code offer-…@1}
   */
  record Result(String name, @Nullable String entityId, List<Finding> errors) {
    public Result {
      errors = List.copyOf(errors);
    }
  }

  /** What AWS found wrong: one code has many messages. */
  record Finding(String code, String message) {}

  /**
   * Starts it; the same token and changes find what was started.
   *
   * @return the change set's id
   */
  String start(Seller seller, ChangeSet set);

  Report describe(Seller seller, String changeSetId);

  /** The calls that this needs to be allowed. */
  List<Permission> permissions();
}
