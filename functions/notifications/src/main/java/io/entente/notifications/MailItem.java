package io.entente.notifications;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;

/**
 * That a person was written to about an event, or what became of the attempt. No address and no
 * text.
 *
 * @param kind of event
 * @param at of its latest state
 */
record MailItem(
    @Stored(DataClass.BUSINESS) String eventId,
    @Stored(DataClass.PERSONAL) String userId,
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
      ItemType.named("mail", 1, "notifications")
          .holding(MailItem.class, mail -> key(mail.eventId, mail.userId));

  static ItemKey key(String eventId, String userId) {
    return new ItemKey("MAIL#" + eventId, "TO#" + userId);
  }

  MailItem become(State next, Instant now) {
    return new MailItem(eventId, userId, kind, next, now);
  }
}
