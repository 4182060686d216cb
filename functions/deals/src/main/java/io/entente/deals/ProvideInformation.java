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

  ProvideInformation(DealCommands commands) {
    this.commands = commands;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    return commands.carryOut(
        Move.PROVIDE_INFORMATION,
        request,
        reading -> Optional.of(Outcome.done(answered(reading, request.body.answer))));
  }

  private static DealWrites.Prepared answered(DealCommands.Reading reading, String answer) {
    DealItem deal = reading.read().item();
    Inquiry answered = deal.course().openInquiry().orElseThrow().answered(answer, reading.now());
    DealItem again = deal.with(DealStatus.IN_REVIEW, deal.course().with(answered));
    return DealWrites.plain(reading, again, "deal.information_provided");
  }
}
