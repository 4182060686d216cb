package io.entente.program.publish;

import io.entente.program.Notification;
import io.entente.program.Notification.Addressee;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what partners' people are written. */
final class NotificationReader {
  private static final Set<Addressee> ADDRESSEES = EnumSet.allOf(Addressee.class);

  private NotificationReader() {}

  static Notification notification(Part part, Wordings wordings) {
    var fields = part.only("event", "to", "required", "subject", "text");
    return new Notification(
        event(fields.field("event")),
        addressees(fields.field("to")),
        fields.optional("required").map(Part::yesOrNo).orElse(false),
        wordings.subject(fields.field("subject")),
        wordings.letter(fields.field("text")));
  }

  private static String event(Part part) {
    String event = part.text(100);
    if (!event.isEmpty() && !Notification.EVENTS.contains(event)) {
      part.fault(
          "reference", "%s does not happen to a deal, or is not for its partner".formatted(event));
    }
    return event;
  }

  private static List<Addressee> addressees(Part part) {
    List<Addressee> to =
        part.items(ADDRESSEES.size(), p -> p.oneOf(ADDRESSEES, Addressee.EVERYBODY));
    if (to.isEmpty() && part.isEmptyList()) {
      part.fault("empty", "must have at least one item; leave the notification out to tell nobody");
    }
    return to;
  }
}
