package io.entente.partners;

import io.entente.partners.journeys.JourneyItem;
import io.entente.partners.performance.PerformanceItem;
import io.entente.platform.items.PartnerPeople;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import io.entente.program.CompiledJourney;
import io.entente.program.journeys.Course;
import io.entente.program.journeys.JourneyFacts;
import io.entente.program.tiers.Certified;
import io.entente.program.tiers.Headcount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partner and all that moves it on its journey, as they stand at one instant.
 *
 * @param stored empty where it has begun none
 * @param way the journey that it is on, by the version it began under; or could begin now
 * @param programVersion of that
 */
record JourneyReading(
    TenantTable table,
    PartnerItem partner,
    Known known,
    Optional<Versioned<JourneyItem>> stored,
    Optional<CompiledJourney> way,
    long programVersion,
    Instant now) {
  private static final String ACTIVE = "active";

  /**
   * What is kept beside the partner.
   *
   * @param signature absent where the partner signed nothing here
   */
  record Known(
      List<PartnerPeople.Person> people,
      Headcount certified,
      PerformanceItem performance,
      @Nullable Instant signature) {}

  Optional<JourneyItem> item() {
    return stored.map(Versioned::item);
  }

  boolean isActive() {
    return partner.state().equals(ACTIVE);
  }

  JourneyFacts facts() {
    Map<String, Long> certified = known.certified.on(LocalDate.ofInstant(now, ZoneOffset.UTC));
    return new JourneyFacts(
        partner.state(),
        partner.tier(),
        partner.agreementSigned(),
        known.people.size(),
        known.people.stream().filter(PartnerPeople.Person::isAdmin).count(),
        certified.getOrDefault(Headcount.CERTIFIED_PEOPLE, 0L),
        certifications(certified),
        known.performance.registered(),
        known.performance.won(),
        item().map(each -> Duration.between(each.begunAt(), now).toDays()).orElse(0L));
  }

  private static List<String> certifications(Map<String, Long> certified) {
    String prefix = Headcount.CERTIFIED_PEOPLE + ".";
    return certified.entrySet().stream()
        .filter(each -> each.getValue() > 0 && each.getKey().startsWith(prefix))
        .map(each -> each.getKey().substring(prefix.length()))
        .sorted()
        .toList();
  }

  JourneyItem.Firsts firsts() {
    JourneyItem.Firsts before = item().map(JourneyItem::firsts).orElse(JourneyItem.Firsts.NONE);
    Instant seen = partner.agreementSigned() ? now : null;
    Instant signed = before.signedAt() == null ? seen : before.signedAt();
    return new JourneyItem.Firsts(
        known.signature == null ? signed : known.signature,
        known.performance.firstRegisteredAt(),
        known.performance.firstWonAt());
  }

  /** The way as far as it has come. */
  Optional<Course> course() {
    return way.map(
        each ->
            Course.of(
                each.journey(),
                partner.partnerType(),
                item().map(JourneyItem::reachedIds).orElse(List.of()),
                item().map(JourneyItem::begunAt).orElse(now)));
  }

  static Headcount certified(Optional<TierItem> tier) {
    List<Certified> none = List.of();
    return new Headcount(
        tier.map(each -> Objects.requireNonNullElse(each.certified(), none)).orElse(none));
  }
}
