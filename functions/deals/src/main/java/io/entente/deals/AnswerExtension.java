package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The vendor says whether a partner has the time that it asked for. */
final class AnswerExtension implements Operation<AnswerExtension.Request, Deal> {
  record Request(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Body body)
      implements DealCommands.Sent {}

  /** The contract's {@code AnswerExtension}. */
  record Body(boolean granted, @Nullable String answer) {}

  private final DealCommands commands;
  private final Extension extension;

  AnswerExtension(DealCommands commands, Extension extension) {
    this.commands = commands;
    this.extension = extension;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    return commands.carryOut(
        Move.ANSWER_EXTENSION,
        request,
        reading -> Optional.of(Outcome.done(answered(reading, request.body))));
  }

  private DealWrites.Prepared answered(DealCommands.Reading reading, Body body) {
    return body.granted
        ? granted(extension, reading, body.answer)
        : extension.of(
            reading,
            course(reading, false, body.answer),
            "deal.extension_refused",
            Protected::refused);
  }

  /** By a person, or by nobody having said no. */
  static DealWrites.Prepared granted(
      Extension extension, DealCommands.Reading reading, @Nullable String words) {
    return extension.of(
        reading, course(reading, true, words), "deal.extension_granted", Protected::granted);
  }

  private static Course course(
      DealCommands.Reading reading, boolean granted, @Nullable String words) {
    Course course = reading.read().item().course();
    return course.with(course.openExtension().orElseThrow().answered(granted, words));
  }
}
