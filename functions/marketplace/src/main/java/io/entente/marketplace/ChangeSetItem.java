package io.entente.marketplace;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.marketplace.aws.Catalog;
import io.entente.platform.json.Json;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.ItemType.IndexKey;
import io.entente.platform.table.Timestamps;
import io.entente.platform.table.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * What AWS is asked for at once: a durable job. Token and changes stand here before anything is
 * sent and never change while AWS may have them, so that a second sending finds the first.
 *
 * @param token AWS's {@code ClientRequestToken}
 * @param changes JSON, the very changes
 * @param until the last day that it sets, where it sets one
 * @param nextAt when it is looked at again; absent where it is over
 * @param failures in a row
 * @param calls to AWS so far
 */
record ChangeSetItem(
    @Stored(DataClass.BUSINESS) String jobId,
    @Stored(DataClass.BUSINESS) String offerId,
    @Stored(DataClass.BUSINESS) ChangeSetPurpose purpose,
    @Stored(DataClass.BUSINESS) String token,
    @Stored(DataClass.BUSINESS) String changes,
    @Stored(DataClass.BUSINESS) @Nullable LocalDate until,
    @Stored(DataClass.BUSINESS) ChangeSetState state,
    @Stored(DataClass.BUSINESS) @Nullable String because,
    @Stored(DataClass.BUSINESS) @Nullable Instant nextAt,
    @Stored(DataClass.BUSINESS) int failures,
    @Stored(DataClass.BUSINESS) int calls,
    @Stored(DataClass.BUSINESS) @Nullable String changeSetId,
    @Stored(DataClass.BUSINESS) List<OfferFault> faults,
    @Stored(DataClass.BUSINESS) Instant createdAt,
    @Stored(DataClass.BUSINESS) Instant changedAt) {
  static final String OPEN = "CHANGESETS";

  private static final TypeReference<List<Catalog.Change>> CHANGES = new TypeReference<>() {};

  /** What the list of those that are not over shows. */
  record Shown(
      @Stored(DataClass.BUSINESS) String jobId, @Stored(DataClass.BUSINESS) ChangeSetState state) {
    static final View<Shown> VIEW = View.of(Shown.class);
  }

  static final ItemType<ChangeSetItem> TYPE =
      ItemType.named("change_set", 1, "marketplace")
          .holding(ChangeSetItem.class, job -> key(job.jobId))
          .first(ChangeSetItem::listed)
          .view(Shown.VIEW, job -> new Shown(job.jobId, job.state));

  ChangeSetItem {
    faults = List.copyOf(faults);
  }

  static ItemKey key(String jobId) {
    return new ItemKey("CHANGESET#" + jobId, "CHANGESET");
  }

  private Optional<IndexKey> listed() {
    return state.isOver()
        ? Optional.empty()
        : Optional.of(new IndexKey(OPEN, Timestamps.text(createdAt) + "#" + jobId));
  }

  /** One of which nothing was sent. */
  static ChangeSetItem asked(Asked asked, Instant now) {
    return new ChangeSetItem(
        asked.jobId,
        asked.offerId,
        asked.purpose,
        asked.jobId,
        Json.MAPPER.writeValueAsString(asked.changes),
        asked.until,
        ChangeSetState.WAITING,
        null,
        now,
        0,
        0,
        null,
        List.of(),
        now,
        now);
  }

  /** What is asked for, of which offer. */
  record Asked(
      String jobId,
      String offerId,
      ChangeSetPurpose purpose,
      List<Catalog.Change> changes,
      @Nullable LocalDate until) {
    Asked {
      changes = List.copyOf(changes);
    }
  }

  /** As it is sent. */
  Catalog.ChangeSet set() {
    return new Catalog.ChangeSet(jobId, token, Json.MAPPER.readValue(changes, CHANGES));
  }

  Stage stage(Instant now) {
    boolean due = nextAt == null || !nextAt.isAfter(now);
    return switch (state) {
      case WAITING, UNDER_WAY -> due ? new Stage.ToSend() : new Stage.Resting();
      case RUNNING -> due ? new Stage.ToWatch(String.valueOf(changeSetId)) : new Stage.Resting();
      case SUCCEEDED, FAILED -> new Stage.Over();
    };
  }

  /** Somebody sends it; by then another may. */
  ChangeSetItem taken(Instant until, Instant now) {
    return with(new Turn(ChangeSetState.UNDER_WAY, null, until, failures), calls + 1, now);
  }

  /** AWS has it. */
  ChangeSetItem started(String id, Instant look, Instant now) {
    return new ChangeSetItem(
        jobId,
        offerId,
        purpose,
        token,
        changes,
        until,
        ChangeSetState.RUNNING,
        null,
        look,
        0,
        calls,
        id,
        List.of(),
        createdAt,
        now);
  }

  /** It is not over yet; who looked made a call. */
  ChangeSetItem watched(Instant look, Instant now) {
    return with(new Turn(ChangeSetState.RUNNING, null, look, 0), calls + 1, now);
  }

  /** Not this time, and nobody's fault; nothing of it is at AWS, or the same token will find it. */
  ChangeSetItem waiting(Wait wait, Instant now) {
    return with(
        new Turn(ChangeSetState.WAITING, wait.because, wait.until, wait.failures), calls, now);
  }

  /** Why, until when, and how often in a row. */
  record Wait(String because, Instant until, int failures) {}

  /** It is looked at again now. */
  ChangeSetItem due(Instant now) {
    return with(new Turn(state, because, now, failures), calls, now);
  }

  /** AWS failed at all of it by a fault of its own: it is sent anew, as another set. */
  ChangeSetItem anew(String nextToken, Wait wait, Instant now) {
    return new ChangeSetItem(
        jobId,
        offerId,
        purpose,
        nextToken,
        changes,
        until,
        ChangeSetState.WAITING,
        wait.because,
        wait.until,
        wait.failures,
        calls,
        null,
        List.of(),
        createdAt,
        now);
  }

  ChangeSetItem ended(ChangeSetState end, List<OfferFault> why, Instant now) {
    return new ChangeSetItem(
        jobId,
        offerId,
        purpose,
        token,
        changes,
        until,
        end,
        null,
        null,
        failures,
        calls,
        changeSetId,
        why,
        createdAt,
        now);
  }

  private record Turn(
      ChangeSetState state, @Nullable String because, @Nullable Instant at, int failures) {}

  private ChangeSetItem with(Turn turn, int made, Instant now) {
    return new ChangeSetItem(
        jobId,
        offerId,
        purpose,
        token,
        changes,
        until,
        turn.state,
        turn.because,
        turn.at,
        turn.failures,
        made,
        changeSetId,
        faults,
        createdAt,
        now);
  }
}
