package io.entente.platform.events;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.Timestamps;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * An event as it stands in its aggregate's partition.
 *
 * @param previous hash of the aggregate's previous event item, empty for the first: the chain in
 *     which nothing can be changed or left out unseen
 * @param data JSON
 */
public record EventItem(
    @Stored(DataClass.BUSINESS) String aggregate,
    @Stored(DataClass.BUSINESS) long version,
    @Stored(DataClass.BUSINESS) String event,
    @Stored(DataClass.BUSINESS) String actor,
    @Stored(DataClass.BUSINESS) Instant at,
    @Stored(DataClass.PERSONAL) String data,
    @Stored(DataClass.BUSINESS) String previous) {

  /** Written by whoever owns the aggregate. */
  public static final ItemType<EventItem> TYPE =
      ItemType.named("event", 1)
          .holding(EventItem.class, event -> key(event.aggregate, event.version));

  public static ItemKey key(String aggregate, long version) {
    return new ItemKey(aggregate, "EVENT#%08d".formatted(version));
  }

  /** SHA-256 in hex over all fields as they are stored, each on its own line. */
  public String hash() {
    String text =
        String.join(
            "\n",
            aggregate,
            Long.toString(version),
            event,
            actor,
            Timestamps.text(at),
            previous,
            data);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
