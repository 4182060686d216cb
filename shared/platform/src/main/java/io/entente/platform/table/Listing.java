package io.entente.platform.table;

/**
 * Part of one list, the latest first.
 *
 * @param index which of the two indexes
 * @param pk the list
 * @param from the lowest sort key that belongs to it
 * @param before every entry is below this sort key
 * @param limit 1 to 1,000 entries
 */
public record Listing(Index index, String pk, String from, String before, int limit) {
  /** The two indexes that every tenant's table has. */
  public enum Index {
    GSI1,
    GSI2;

    String attribute(String key) {
      return name().toLowerCase(java.util.Locale.ROOT) + key;
    }

    String indexName() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * One entry.
   *
   * @param sk its sort key in the list
   * @param pk the item's own partition key
   */
  public record Entry<V>(String sk, String pk, V view) {}
}
