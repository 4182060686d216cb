package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person who looks at a deal wants to know something of its partner first. */
final class RequestInformation implements Operation<RequestInformation.Request, Deal> {
  record Request(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Body body)
      implements DealCommands.Sent {}

  /** The contract's {@code RequestInformation}. */
  record Body(String question) {}

  private static final int MOST = 20;

  private final DealCommands commands;
  private final ProgramStore programs;

  RequestInformation(DealCommands commands, ProgramStore programs) {
    this.commands = commands;
    this.programs = programs;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    return commands.carryOut(
        Move.REQUEST_INFORMATION,
        request,
        reading -> Optional.of(asked(reading, request.body.question)));
  }

  /** What the partner takes to answer is not the reviewer's time. */
  private Course stopped(DealCommands.Reading reading, Course course) {
    ReviewClock clock = course.review();
    return clock == null
        ? course
        : course.with(
            clock.stopped(
                BusinessTime.of(reading.table(), programs, reading.read().item()).calendar(),
                reading.now()));
  }

  private Outcome<DealWrites.Prepared> asked(DealCommands.Reading reading, String question) {
    DealItem deal = reading.read().item();
    if (deal.course().asked().size() >= MOST) {
      return Outcome.refused(
          ProblemKind.CONFLICT,
          "%d questions were asked about this deal. Decide it with what you know.".formatted(MOST));
    }
    var inquiry = new Inquiry(reading.now(), question, null, null);
    DealItem asked =
        deal.with(DealStatus.ACTION_REQUIRED, stopped(reading, deal.course().with(inquiry)));
    return Outcome.done(DealWrites.plain(reading, asked, "deal.information_requested"));
  }
}
