package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.DerivedId;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.ItemType.IndexKey;
import io.entente.platform.table.Timestamps;
import io.entente.platform.table.View;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came, and what became of it.
 *
 * @param externalId the sender's own id of it
 * @param bodyHash of the very bytes
 * @param said the type of what it says; none: it was not read yet, or cannot be
 */
record InboundMessageItem(
    @Stored(DataClass.BUSINESS) String messageId,
    @Stored(DataClass.BUSINESS) String sourceId,
    @Stored(DataClass.BUSINESS) String externalId,
    @Stored(DataClass.BUSINESS) InboundKind kind,
    @Stored(DataClass.PERSONAL) String body,
    @Stored(DataClass.BUSINESS) String bodyHash,
    @Stored(DataClass.BUSINESS) InboundMessageState state,
    @Stored(DataClass.BUSINESS) @Nullable String said,
    @Stored(DataClass.BUSINESS) @Nullable String fault,
    @Stored(DataClass.BUSINESS) Instant receivedAt) {
  static final String SORT_KEY = "MESSAGE";

  /** Longer than any sender tries again. */
  private static final Duration KEPT = Duration.ofDays(30);

  private static final int LONGEST_SHOWN = 100;

  /** What a list shows of it. */
  record Shown(
      @Stored(DataClass.BUSINESS) String externalId,
      @Stored(DataClass.BUSINESS) InboundMessageState state,
      @Stored(DataClass.BUSINESS) @Nullable String said) {
    static final View<Shown> VIEW = View.of(Shown.class);
  }

  static final ItemType<InboundMessageItem> TYPE =
      ItemType.named("inbound_message", 1, "webhooks")
          .holding(InboundMessageItem.class, message -> key(message.sourceId, message.messageId))
          .first(message -> Optional.of(new IndexKey(list(message.sourceId), message.place())))
          .view(Shown.VIEW, InboundMessageItem::shown)
          .expires(message -> message.receivedAt.plus(KEPT));

  /** In the source's own partitions: whoever posts to a source reaches no more than these. */
  static ItemKey key(String sourceId, String messageId) {
    return new ItemKey("INBOUND#%s/%s".formatted(sourceId, messageId), SORT_KEY);
  }

  static String list(String sourceId) {
    return "INBOUND#" + sourceId + "#MESSAGES";
  }

  /** A function of the source and its own id: one message, however often it is sent. */
  static String id(String sourceId, String externalId) {
    return DerivedId.of("message", sourceId, externalId);
  }

  private String place() {
    return Timestamps.text(receivedAt) + "#" + messageId;
  }

  private Shown shown() {
    return new Shown(
        externalId.substring(0, Math.min(LONGEST_SHOWN, externalId.length())), state, said);
  }

  InboundMessageItem processed(String what) {
    return become(InboundMessageState.PROCESSED, what, null);
  }

  InboundMessageItem failed(String why) {
    return become(InboundMessageState.FAILED, null, why);
  }

  /** To be read once more. */
  InboundMessageItem again() {
    return become(InboundMessageState.RECEIVED, said, null);
  }

  private InboundMessageItem become(
      InboundMessageState next, @Nullable String what, @Nullable String why) {
    return new InboundMessageItem(
        messageId, sourceId, externalId, kind, body, bodyHash, next, what, why, receivedAt);
  }
}
