package io.entente.marketplace;

import static io.entente.marketplace.OfferRule.aws;
import static io.entente.marketplace.OfferRule.ours;
import static io.entente.marketplace.OfferRule.unless;

import io.entente.marketplace.OfferRule.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When it can be accepted, when it runs, and when what is charged. */
final class DayRules {
  private static final long FURTHEST_YEARS = 3;

  static final List<OfferRule> ALL =
      List.of(
          aws(
              "availableUntil",
              "UpdateAvailability",
              s ->
                  unless(
                      s.terms().availableUntil().isAfter(s.today()),
                      "It can be accepted until %s, which is not to come. Name a later day."
                          .formatted(s.terms().availableUntil()))),
          aws(
              "availableBeforeEnd",
              "UpdateAvailability",
              s ->
                  unless(
                      s.terms()
                          .availableUntil()
                          .isBefore(s.terms().endIfAcceptedOn(s.terms().availableUntil())),
                      "It can be accepted until %s, and the agreement would have ended by then. Name an earlier day, or a later end."
                          .formatted(s.terms().availableUntil()))),
          aws("duration", "UpdateValidityTerms", DayRules::duration),
          aws("startsOn", "UpdateValidityTerms", s -> start(s).flatMap(start -> start(s, start))),
          aws(
              "endAfterStart",
              "UpdateValidityTerms",
              s ->
                  unless(
                      isInOrder(s.terms()),
                      "The agreement would begin on %s and end on %s. Name an end after its beginning."
                          .formatted(s.terms().startsOn(), s.terms().endsOn()))),
          aws(
              "scheduleOnce",
              "UpdatePaymentScheduleTerms",
              s ->
                  unless(
                      days(s.terms()).distinct().count() == s.terms().schedule().size(),
                      "Two instalments are due on the same day. Give each a day of its own.")),
          aws(
              "scheduleToCome",
              "UpdatePaymentScheduleTerms",
              s ->
                  unless(
                      days(s.terms()).noneMatch(day -> day.isBefore(s.today())),
                      "An instalment was due before today, %s. Name days to come."
                          .formatted(s.today()))),
          aws(
              "scheduleFirst",
              "UpdatePaymentScheduleTerms",
              s ->
                  unless(
                      days(s.terms())
                              .filter(day -> !day.isAfter(s.terms().availableUntil()))
                              .count()
                          <= 1,
                      "More than one instalment is due while the offer can still be accepted (until %s). At most one may be."
                          .formatted(s.terms().availableUntil()))),
          aws(
              "scheduleBeforeEnd",
              "UpdatePaymentScheduleTerms",
              s ->
                  unless(
                      days(s.terms())
                          .allMatch(day -> day.isBefore(s.terms().endIfAcceptedOn(s.today()))),
                      "An instalment is due when the agreement has ended. Name days before its end.")),
          ours(
              "scheduleOfDays",
              s ->
                  unless(
                      s.terms().months() != null || !s.terms().schedule().isEmpty(),
                      "An agreement between two days needs a schedule. Say what is charged when.")));

  private DayRules() {}

  /** What stands against another last day of an offer whose other terms are at AWS. */
  static List<OfferFault> ofExtension(Terms terms, LocalDate today) {
    return Stream.of(
            extension(
                "availableUntil",
                terms.availableUntil().isAfter(today),
                "%s is not to come. Name a later day.".formatted(terms.availableUntil())),
            extension(
                "startsOn",
                terms.startsOn() == null || terms.startsOn().isAfter(terms.availableUntil()),
                "The agreement begins on %s. Name a day before that.".formatted(terms.startsOn())),
            extension(
                "scheduleFirst",
                days(terms).filter(day -> !day.isAfter(terms.availableUntil())).count() <= 1,
                "More than one instalment would be due by %s, and the schedule cannot be changed any more. Name an earlier day, or expire the offer and draft another."
                    .formatted(terms.availableUntil())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<OfferFault> extension(String code, boolean kept, String mend) {
    return unless(kept, mend)
        .map(said -> new OfferFault(code, said, OfferRule.CATALOG + "UpdateAvailability"));
  }

  private static Stream<LocalDate> days(Terms terms) {
    return terms.schedule().stream().map(Instalment::on);
  }

  private static Optional<String> duration(Situation s) {
    Terms terms = s.terms();
    if (terms.isReplacement()) {
      return unless(
          terms.endsOn() != null && terms.months() == null && terms.startsOn() == null,
          "An offer that replaces an agreement says when it ends, and neither months nor a beginning. Give endsOn alone.");
    }
    boolean days = terms.startsOn() != null && terms.endsOn() != null && terms.months() == null;
    boolean months = terms.startsOn() == null && terms.endsOn() == null && terms.months() != null;
    return unless(
        days || months, "Say either months, or startsOn and endsOn together, and not both.");
  }

  private static Optional<LocalDate> start(Situation s) {
    return Optional.ofNullable(s.terms().startsOn());
  }

  private static Optional<String> start(Situation s, LocalDate start) {
    boolean kept =
        start.isAfter(s.terms().availableUntil())
            && !start.isAfter(s.today().plusYears(FURTHEST_YEARS));
    return unless(
        kept,
        "The agreement would begin on %s. Name a day after %s, until when it can be accepted, and within %d years."
            .formatted(start, s.terms().availableUntil(), FURTHEST_YEARS));
  }

  private static boolean isInOrder(Terms terms) {
    LocalDate start = terms.startsOn();
    LocalDate end = terms.endsOn();
    return start == null || end == null || start.isBefore(end);
  }
}
