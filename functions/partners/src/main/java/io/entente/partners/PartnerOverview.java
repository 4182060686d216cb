package io.entente.partners;

import io.entente.partners.performance.PerformanceItem;
import io.entente.partners.performance.Quarter;
import io.entente.platform.items.PartnerPeople;
import io.entente.program.tiers.Headcount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that stands of a partner, at a glance; the contract's {@code PartnerOverview}. */
public record PartnerOverview(
    Profile profile,
    Agreed agreement,
    People people,
    TierView tier,
    @Nullable JourneyView journey,
    List<TierEvaluation.Measure> certifications,
    List<Quarterly> performance,
    Map<String, Long> deals,
    long openTasks) {

  /** The contract's {@code PartnerProfile}. */
  public record Profile(
      String partnerId,
      String name,
      String type,
      String state,
      List<String> territories,
      List<String> productFamilies,
      Instant changedAt) {
    static Profile of(PartnerItem partner) {
      return new Profile(
          partner.partnerId(),
          partner.name(),
          partner.partnerType(),
          partner.state(),
          partner.territories(),
          partner.productFamilies(),
          partner.changedAt());
    }
  }

  /** The contract's {@code AgreementState}. */
  public record Agreed(boolean signed, @Nullable String version, @Nullable Instant signedAt) {}

  /** The contract's {@code PeopleCount}. */
  public record People(long people, long administrators) {
    static People of(List<PartnerPeople.Person> all) {
      return new People(all.size(), all.stream().filter(PartnerPeople.Person::isAdmin).count());
    }
  }

  /** The contract's {@code QuarterlyPerformance}. */
  public record Quarterly(
      String quarter, long registered, long won, long expired, @Nullable Long daysToProgress) {
    static Quarterly of(Quarter each) {
      return new Quarterly(
          each.quarter(),
          each.registered(),
          each.won(),
          each.expired(),
          each.progressed() == 0 ? null : each.progressDays() / each.progressed());
    }
  }

  static PartnerOverview of(JourneyReading journey, TierReading tier) {
    PartnerItem partner = journey.partner();
    PerformanceItem performance = journey.known().performance();
    JourneyView way = JourneyView.of(journey).orElse(null);
    return new PartnerOverview(
        Profile.of(partner),
        new Agreed(partner.agreementSigned(), partner.signedVersion(), journey.known().signature()),
        People.of(journey.known().people()),
        TierView.of(tier),
        way,
        counts(journey.known().certified(), journey.now()),
        performance.quarters().stream().map(Quarterly::of).toList(),
        new TreeMap<>(performance.deals()),
        way == null ? 0 : openTasks(way));
  }

  private static List<TierEvaluation.Measure> counts(Headcount certified, Instant now) {
    return TierEvaluation.Measure.of(certified.on(LocalDate.ofInstant(now, ZoneOffset.UTC)));
  }

  /** What can be done now for the journey. */
  private static long openTasks(JourneyView journey) {
    return journey.next() == null
        ? 0
        : journey.milestones().stream()
            .filter(each -> each.state() == JourneyView.State.OPEN)
            .mapToLong(each -> each.tasks().size())
            .sum();
  }
}
