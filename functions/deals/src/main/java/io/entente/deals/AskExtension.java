package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.program.Protection;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A partner asks, once, for more time. It has it from then on, unless the vendor says no in time.
 */
final class AskExtension implements Operation<DealCommands.Reasoned, Deal> {
  private final DealCommands commands;
  private final Extension extension;

  AskExtension(DealCommands commands, Extension extension) {
    this.commands = commands;
    this.extension = extension;
  }

  @Override
  public Outcome<Deal> apply(DealCommands.Reasoned request) {
    return commands.carryOut(
        Move.ASK_EXTENSION, request, reading -> Optional.of(asked(reading, request.body())));
  }

  private Outcome<DealWrites.Prepared> asked(
      DealCommands.Reading reading, DealCommands.Reason body) {
    Protection rules = extension.rules(reading);
    return rules.extension() == null
        ? Outcome.refused(
            ProblemKind.CONFLICT,
            "The program gives nobody more time for the asking. Steps with the customer that the vendor verifies extend the protection.")
        : Outcome.done(asked(reading, body, rules.extension()));
  }

  private DealWrites.Prepared asked(
      DealCommands.Reading reading, DealCommands.Reason body, Protection.Extension offered) {
    Instant answerBy =
        BusinessTime.of(reading.table(), extension.programs(), reading.read().item())
            .calendar()
            .daysAfter(reading.now(), offered.answerDays());
    var request = new ExtensionRequest(reading.now(), body.reason(), answerBy, null, null);
    DealItem deal = reading.read().item();
    DealItem asking =
        deal.with(
            Objects.requireNonNull(deal.protection())
                .asking(offered, extension.rules(reading), reading.now()),
            deal.course().with(request));
    return Extension.written(reading, asking, "deal.extension_asked");
  }
}
