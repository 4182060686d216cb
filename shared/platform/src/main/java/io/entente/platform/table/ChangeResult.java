package io.entente.platform.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What became of a change. */
public sealed interface ChangeResult {
  /** All of it is written. */
  record Committed() implements ChangeResult {}

  /** Conditions did not hold; nothing is written. */
  record Lost(List<Failed> failed) implements ChangeResult {
    public boolean at(String name) {
      return failed.stream().anyMatch(f -> f.name.equals(name));
    }

    /** What stood in the place of the write of that name. */
    public <R> Optional<Versioned<R>> stored(String name, ItemType<R> type) {
      return failed.stream()
          .filter(f -> f.name.equals(name) && type.is(f.old))
          .findFirst()
          .map(f -> Items.versioned(type, f.old));
    }
  }

  /** Others changed the same items at the same moment; nothing is written, try again. */
  record Raced() implements ChangeResult {}

  /**
   * @param old the item as it stands, empty if there is none
   */
  record Failed(String name, Map<String, AttributeValue> old) {}

  /**
   * What was to be written.
   *
   * @param key of the item
   */
  record Attempted(String name, Map<String, AttributeValue> key) {
    static Attempted of(String name, TransactWriteItem write) {
      return new Attempted(name, key(write));
    }

    private static Map<String, AttributeValue> key(TransactWriteItem write) {
      if (write.conditionCheck() != null) {
        return write.conditionCheck().key();
      }
      if (write.update() != null) {
        return write.update().key();
      }
      Map<String, AttributeValue> of =
          write.put() == null ? write.delete().key() : write.put().item();
      return new ItemKey(text(of, "pk"), text(of, "sk")).attributes();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
      return Objects.requireNonNull(item.get(name), name).s();
    }

    /**
     * What stood in its place, as the store tells it. DynamoDB Local, asked by many at once, now
     * and then tells what stood in another's: that is nobody's to see.
     */
    private Failed failed(Map<String, AttributeValue> old) {
      boolean own = old.entrySet().containsAll(key.entrySet());
      return new Failed(name, own ? old : Map.of());
    }
  }

  static ChangeResult of(List<Attempted> attempted, Runnable transaction) {
    try {
      transaction.run();
      return new Committed();
    } catch (TransactionInProgressException _) {
      return new Raced();
    } catch (TransactionCanceledException canceled) {
      return of(attempted, canceled);
    }
  }

  private static ChangeResult of(List<Attempted> attempted, TransactionCanceledException canceled) {
    List<CancellationReason> reasons = canceled.cancellationReasons();
    if (reasons.size() != attempted.size()) {
      return new Raced(); // another's reasons, see Attempted: of ours nothing is known
    }
    var failed = new ArrayList<Failed>();
    boolean raced = false;
    for (int i = 0; i < reasons.size(); i++) {
      switch (String.valueOf(reasons.get(i).code())) {
        case "ConditionalCheckFailed" -> failed.add(attempted.get(i).failed(reasons.get(i).item()));
        case "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded" ->
            raced = true;
        case "None" -> {}
        default -> throw canceled;
      }
    }
    if (failed.isEmpty() && !raced) {
      throw canceled;
    }
    return failed.isEmpty() ? new Raced() : new Lost(failed);
  }
}
