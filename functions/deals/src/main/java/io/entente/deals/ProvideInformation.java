package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A partner answers what the vendor asked; a person looks at the deal again. */
final class ProvideInformation implements Operation<ProvideInformation.Request, Deal> {
  record Request(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Body body)
      implements DealCommands.Sent {}

  /** The contract's {@code ProvideInformation}. */
  record Body(String answer) {}

  private final DealCommands commands;
  private final ProgramStore programs;

  ProvideInformation(DealCommands commands, ProgramStore programs) {
    this.commands = commands;
    this.programs = programs;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    return commands.carryOut(
        Move.PROVIDE_INFORMATION,
        request,
        reading -> Optional.of(Outcome.done(answered(reading, request.body.answer))));
  }

  private Course goingOn(DealCommands.Reading reading, Course course) {
    BusinessTime time = BusinessTime.of(reading.table(), programs, reading.read().item());
    ReviewClock clock = course.review();
    return clock == null
        ? course
        : course.with(clock.goingOn(time.review(), time.calendar(), reading.now()));
  }

  private DealWrites.Prepared answered(DealCommands.Reading reading, String answer) {
    DealItem deal = reading.read().item();
    Inquiry answered = deal.course().openInquiry().orElseThrow().answered(answer, reading.now());
    DealItem again =
        deal.with(DealStatus.IN_REVIEW, goingOn(reading, deal.course().with(answered)));
    return DealWrites.plain(reading, again, "deal.information_provided");
  }
}
