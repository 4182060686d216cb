package io.entente.partners;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.program.Program;
import io.entente.program.tiers.Exemption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Gives a partner a tier for a reason and for a time, whatever is measured. */
final class PutTierExemption implements Operation<PutTierExemption.Request, TierView> {
  record Request(String partnerId, Body body) {}

  /** The contract's {@code PutTierExemption}. */
  record Body(String tier, LocalDate lastDay, String reason) {}

  private final Tiers tiers;

  PutTierExemption(Tiers tiers) {
    this.tiers = tiers;
  }

  @Override
  public Outcome<TierView> apply(Request request) {
    var asked = new PartnerId(request.partnerId);
    return tiers
        .read(asked)
        .map(reading -> granted(reading, request.body))
        .orElseGet(() -> PartnerStore.missing(asked));
  }

  private Outcome<TierView> granted(TierReading reading, Body body) {
    return reading
        .rules()
        .map(program -> granted(reading, body, faults(reading, body, program)))
        .orElseGet(
            () ->
                Outcome.refused(
                    ProblemKind.CONFLICT,
                    "The program asks for nothing that a partner could be excepted from. Put the"
                        + " partner with the tier that it shall have."));
  }

  private Outcome<TierView> granted(TierReading reading, Body body, List<Fault> faults) {
    return faults.isEmpty()
        ? tiers.shown(
            new PartnerId(reading.item().partnerId()),
            facts -> facts.except(new Exemption(body.tier, body.reason, body.lastDay)))
        : Outcome.refused(Problem.invalid(faults));
  }

  private static List<Fault> faults(TierReading reading, Body body, Program program) {
    var faults = new ArrayList<Fault>();
    if (program.tiers().stream().noneMatch(tier -> tier.id().equals(body.tier))) {
      faults.add(
          new Fault(
              "/tier", "reference", "/tier is no tier of the program: %s.".formatted(body.tier)));
    }
    if (body.lastDay.isBefore(reading.today())) {
      faults.add(
          new Fault(
              "/lastDay",
              "past",
              "/lastDay %s is over; today is %s.".formatted(body.lastDay, reading.today())));
    }
    return faults;
  }
}
