package io.entente.webhooks;

import io.entente.platform.table.Listing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The contract's {@code InboundMessage}: as it came, and what became of it. */
record InboundMessage(
    String messageId,
    String externalId,
    InboundMessageState state,
    @Nullable String type,
    @Nullable String fault,
    Instant receivedAt,
    String body) {
  static InboundMessage of(InboundMessageItem item) {
    return new InboundMessage(
        item.messageId(),
        item.externalId(),
        item.state(),
        item.said(),
        item.fault(),
        item.receivedAt(),
        item.body());
  }

  /** The contract's {@code InboundMessageLine}: what a list shows. */
  record Line(
      String messageId,
      String externalId,
      InboundMessageState state,
      @Nullable String type,
      Instant receivedAt) {
    static Line of(Listing.Entry<InboundMessageItem.Shown> entry) {
      int end = entry.sk().indexOf('#');
      InboundMessageItem.Shown shown = entry.view();
      return new Line(
          entry.sk().substring(end + 1),
          shown.externalId(),
          shown.state(),
          shown.said(),
          Instant.parse(entry.sk().substring(0, end)));
    }
  }
}
