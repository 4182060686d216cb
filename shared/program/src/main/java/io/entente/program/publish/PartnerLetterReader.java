package io.entente.program.publish;

import io.entente.program.PartnerLetter;

/** Reads what partners' people are written of their way. */
final class PartnerLetterReader {
  private final Wordings wordings;

  PartnerLetterReader(Wordings wordings) {
    this.wordings = wordings;
  }

  PartnerLetter letter(Part part) {
    var fields = part.only("event", "required", "subject", "text");
    return new PartnerLetter(
        event(fields.field("event")),
        fields.optional("required").map(Part::yesOrNo).orElse(false),
        wordings.subjectTo(fields.field("subject"), PartnerLetter.PLACEHOLDERS),
        wordings.letterTo(fields.field("text"), PartnerLetter.PLACEHOLDERS));
  }

  private static String event(Part part) {
    String event = part.text(100);
    if (!event.isEmpty() && !PartnerLetter.EVENTS.contains(event)) {
      part.fault("reference", "%s is nothing that partners are written of".formatted(event));
    }
    return event;
  }
}
