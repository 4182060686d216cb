package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.ItemType.IndexKey;
import io.entente.platform.table.Timestamps;
import io.entente.platform.table.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who may tell us things, as it is stored.
 *
 * @param link by which it comes in; signed by the service, and for this source only
 * @param keys the present one first
 * @param deleted that it was there stays
 * @param bodyHash of the request that created it
 */
record InboundSourceItem(
    @Stored(DataClass.BUSINESS) String sourceId,
    @Stored(DataClass.SECRET) String link,
    @Stored(DataClass.BUSINESS) String name,
    @Stored(DataClass.BUSINESS) InboundKind kind,
    @Stored(DataClass.SECRET) List<SigningKey> keys,
    @Stored(DataClass.BUSINESS) boolean deleted,
    @Stored(DataClass.BUSINESS) String bodyHash,
    @Stored(DataClass.BUSINESS) Instant createdAt,
    @Stored(DataClass.BUSINESS) Instant changedAt) {
  static final String KIND = "source";
  static final String LIST = "INBOUNDSOURCES";

  /** What a list shows of it. */
  record Shown(@Stored(DataClass.BUSINESS) String name) {
    static final View<Shown> VIEW = View.of(Shown.class);
  }

  static final ItemType<InboundSourceItem> TYPE =
      ItemType.named("inbound_source", 1, "webhooks")
          .holding(InboundSourceItem.class, source -> key(source.sourceId))
          .first(InboundSourceItem::listed)
          .view(Shown.VIEW, source -> new Shown(source.name));

  InboundSourceItem {
    keys = List.copyOf(keys);
  }

  static ItemKey key(String sourceId) {
    return new ItemKey("INBOUND#" + sourceId, "SOURCE");
  }

  private Optional<IndexKey> listed() {
    return deleted
        ? Optional.empty()
        : Optional.of(new IndexKey(LIST, Timestamps.text(createdAt) + "#" + sourceId));
  }

  /** Those that sign at that instant, by the business clock. */
  List<SigningKey> keysAt(Instant now) {
    return keys.stream().filter(key -> key.signsAt(now)).toList();
  }

  InboundSourceItem signedBy(List<SigningKey> others, Instant now) {
    return new InboundSourceItem(
        sourceId, link, name, kind, others, deleted, bodyHash, createdAt, now);
  }

  /** What stays of one that is deleted: that it was, and no secret. */
  InboundSourceItem gone(Instant now) {
    return new InboundSourceItem(
        sourceId, "", name, kind, List.of(), true, bodyHash, createdAt, now);
  }
}
