package io.entente.partners;

import io.entente.kernel.Money;
import io.entente.platform.caller.Caller;
import io.entente.program.MeterText;
import io.entente.program.Program;
import io.entente.program.TierRules;
import io.entente.program.tiers.Exemption;
import io.entente.program.tiers.Known;
import io.entente.program.tiers.Ladder;
import io.entente.program.tiers.Measures;
import io.entente.program.tiers.Meter;
import io.entente.program.tiers.Standing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a partner stands; the contract's {@code PartnerTier}. */
public record TierView(
    String partnerId,
    String tier,
    @Nullable Long programVersion,
    @Nullable Benefits benefits,
    List<TierEvaluation.Measure> measures,
    Meter.@Nullable Next next,
    @Nullable Keeping keeping,
    @Nullable Exempt exemption,
    @Nullable Map<String, List<String>> says) {

  /** What the tier brings; the contract's {@code TierBenefits}. */
  public record Benefits(
      @Nullable Long openQuota, @Nullable Money autoApproval, @Nullable Long marginPercent) {
    static @Nullable Benefits of(Program program, String tier) {
      return program
          .tierOf(tier)
          .map(brings -> new Benefits(brings.openQuota(), brings.autoApproval(), brings.margin()))
          .orElse(null);
    }
  }

  /** What keeps the tier; the contract's {@code TierKeeping}. */
  public record Keeping(List<Meter.Missing> missing, LocalDate lastDay, LocalDate lostOn) {
    static @Nullable Keeping of(Meter.@Nullable Keeping keeping) {
      return keeping == null
          ? null
          : new Keeping(keeping.missing(), keeping.lastDay(), keeping.before());
    }
  }

  /** What was granted; the contract's {@code TierExemption}, to the vendor with its reason. */
  public record Exempt(String tier, LocalDate lastDay, @Nullable String reason) {
    static @Nullable Exempt of(@Nullable Exemption granted, LocalDate today) {
      return granted == null || granted.lastDay().isBefore(today)
          ? null
          : new Exempt(granted.tier(), granted.lastDay(), asPartner() ? null : granted.reason());
    }

    private static boolean asPartner() {
      return Caller.current() instanceof Caller.Member member && member.partner().isPresent();
    }
  }

  static TierView of(TierReading reading) {
    return reading
        .rules()
        .map(program -> ruled(reading, program))
        .orElseGet(
            () ->
                new TierView(
                    reading.item().partnerId(),
                    reading.item().tier(),
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    null));
  }

  private static TierView ruled(TierReading reading, Program program) {
    TierRules rules = Objects.requireNonNull(program.tierRules());
    Measures now = Assessment.measures(reading, reading.facts(), program);
    Meter meter = meter(reading, program, now);
    return new TierView(
        reading.item().partnerId(),
        reading.item().tier(),
        program.version(),
        Benefits.of(program, reading.item().tier()),
        rules.facts().stream().map(fact -> measure(fact.id(), now)).toList(),
        meter.next(),
        Keeping.of(meter.keeping()),
        Exempt.of(reading.facts().exemption(), reading.today()),
        says(program, rules, meter));
  }

  private static TierEvaluation.Measure measure(String fact, Measures measures) {
    return new TierEvaluation.Measure(fact, measures.known().get(fact));
  }

  private static Meter meter(TierReading reading, Program program, Measures now) {
    Ladder ladder = program.ladder(reading.item().partnerType()).orElseThrow();
    Standing standing = reading.standing();
    Standing.Notice notice = standing.notice();
    Known known = reading.facts().known();
    Measures then =
        notice == null ? now : known.on(notice.lostOn(), program.reckoning().orElseThrow());
    return ladder.has(standing.tier())
        ? Meter.of(ladder, standing, now, then)
        : Meter.of(ladder, ladder.begun(now), now);
  }

  private static Map<String, List<String>> says(Program program, TierRules rules, Meter meter) {
    var says = new LinkedHashMap<String, List<String>>();
    for (String language : program.languages()) {
      says.put(language, MeterText.of(program, rules, meter, Locale.of(language)));
    }
    return says;
  }
}
