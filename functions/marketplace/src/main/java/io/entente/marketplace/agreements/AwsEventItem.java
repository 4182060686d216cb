package io.entente.marketplace.agreements;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.ItemType.IndexKey;
import io.entente.platform.table.Timestamps;
import io.entente.platform.table.View;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event of AWS's, kept as it came.
 *
 * @param account whose event bus it was told on
 * @param known whether that is the seller account that is connected; else nothing follows from it
 * @param body all of it
 */
record AwsEventItem(
    @Stored(DataClass.BUSINESS) String eventId,
    @Stored(DataClass.BUSINESS) String eventType,
    @Stored(DataClass.BUSINESS) String account,
    @Stored(DataClass.BUSINESS) boolean known,
    @Stored(DataClass.BUSINESS) @Nullable String agreementId,
    @Stored(DataClass.BUSINESS) @Nullable String licenseArn,
    @Stored(DataClass.BUSINESS) @Nullable String changeSetId,
    @Stored(DataClass.BUSINESS) String body,
    @Stored(DataClass.BUSINESS) Instant arrivedAt) {

  /** What the list shows. */
  record Shown(
      @Stored(DataClass.BUSINESS) String eventId,
      @Stored(DataClass.BUSINESS) String eventType,
      @Stored(DataClass.BUSINESS) String account,
      @Stored(DataClass.BUSINESS) boolean known,
      @Stored(DataClass.BUSINESS) @Nullable String agreementId,
      @Stored(DataClass.BUSINESS) Instant arrivedAt) {
    static final View<Shown> VIEW = View.of(Shown.class);
  }

  static final String LIST = "AWSEVENTS";

  static final ItemType<AwsEventItem> TYPE =
      ItemType.named("aws_event", 1, "marketplace")
          .holding(AwsEventItem.class, it -> key(it.eventId))
          .first(it -> Optional.of(new IndexKey(LIST, it.place())))
          .view(Shown.VIEW, AwsEventItem::shown);

  static ItemKey key(String eventId) {
    return new ItemKey("AWSEVENT#" + eventId, "AWSEVENT");
  }

  private String place() {
    return Timestamps.text(arrivedAt) + "#" + eventId;
  }

  private Shown shown() {
    return new Shown(eventId, eventType, account, known, agreementId, arrivedAt);
  }
}
