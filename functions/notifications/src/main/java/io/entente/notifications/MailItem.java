package io.entente.notifications;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.program.Notification.Audience;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person was written to about an event, or what became of the attempt. No address and no
 * text.
 *
 * @param audience on whose side the person read it; absent in an item of old, for the partner's
 * @param kind of event
 * @param at of its latest state
 */
record MailItem(
    @Stored(DataClass.BUSINESS) String eventId,
    @Stored(DataClass.PERSONAL) String userId,
    @Stored(DataClass.BUSINESS) @Nullable Audience audience,
    @Stored(DataClass.BUSINESS) String kind,
    @Stored(DataClass.BUSINESS) State state,
    @Stored(DataClass.BUSINESS) Instant at) {
  /** How far it is. */
  enum State {
    /** Somebody is at it, or died at it. */
    SENDING,
    SENT,
    REFUSED,
    /** Whether it was taken is not known, and it is not sent again. */
    UNKNOWN
  }

  static final ItemType<MailItem> TYPE =
      ItemType.named("mail", 1, "notifications").holding(MailItem.class, MailItem::key);

  static MailItem begun(String eventId, Recipient to, String kind, Instant now) {
    return new MailItem(eventId, to.userId(), to.audience(), kind, State.SENDING, now);
  }

  ItemKey key() {
    return key(eventId, reader());
  }

  static ItemKey key(String eventId, String reader) {
    return new ItemKey("MAIL#" + eventId, "TO#" + reader);
  }

  /** The person on that side: who stands on two is two readers. */
  String reader() {
    return audience == null || audience == Audience.PARTNER ? userId : audience + "#" + userId;
  }

  MailItem become(State next, Instant now) {
    return new MailItem(eventId, userId, audience, kind, next, now);
  }
}
