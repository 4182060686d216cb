package io.entente.program.publish;

import io.entente.program.Notification;
import io.entente.program.Notification.Addressee;
import io.entente.program.Notification.Audience;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what people are written. */
final class NotificationReader {
  private static final Set<Addressee> ADDRESSEES = EnumSet.allOf(Addressee.class);

  private NotificationReader() {}

  static Notification notification(Part part, Wordings wordings) {
    var fields = part.only("event", "to", "required", "subject", "text", "apart");
    List<Addressee> to = addressees(fields.field("to"));
    return new Notification(
        event(fields.field("event"), to),
        to,
        fields.optional("required").map(Part::yesOrNo).orElse(false),
        wordings.subject(fields.field("subject")),
        wordings.letter(fields.field("text")),
        fields.optional("apart").map(wordings::letter).orElse(null));
  }

  private static String event(Part part, List<Addressee> to) {
    String event = part.text(100);
    boolean heard =
        Notification.eventsFor(Audience.VENDOR).contains(event)
            && to.stream()
                .allMatch(each -> Notification.eventsFor(each.audience()).contains(event));
    if (!event.isEmpty() && !heard) {
      part.fault(
          "reference",
          "%s does not happen to a deal, or is not for whom it is written".formatted(event));
    }
    return event;
  }

  private static List<Addressee> addressees(Part part) {
    List<Addressee> to =
        part.items(ADDRESSEES.size(), p -> p.oneOf(ADDRESSEES, Addressee.EVERYBODY));
    if (to.isEmpty() && part.isEmptyList()) {
      part.fault("empty", "must have at least one item; leave the notification out to tell nobody");
    }
    if (to.stream().map(Addressee::audience).distinct().count() > 1) {
      part.fault(
          "sides",
          "must all be of one side: partner, former partner or vendor; write each a letter of its"
              + " own");
    }
    return to;
  }
}
