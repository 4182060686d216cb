package io.entente.standin.marketplace.rules;

import static io.entente.standin.marketplace.rules.Rule.rule;

import io.entente.standin.marketplace.rules.How.Later;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Agreement;
import io.entente.standin.marketplace.world.Days;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What fails a change set because of one change that is no price. */
final class StepRules {
  private static final Set<String> PERIODS =
      Set.of("P15D", "P30D", "P45D", "P60D", "P90D", "P120D");
  private static final int MOST_CHARGES = 86;

  private StepRules() {}

  static final List<Rule<Step>> ALL =
      List.of(
          rule(
              "Replacement.agreement",
              "The agreement to be replaced is not active.",
              new Later("INCOMPATIBLE_AGREEMENT"),
              Source.RENEWALS,
              step ->
                  step.is("CreateReplacementOffer")
                      && step.after()
                          .replaces()
                          .filter(each -> each.status() == Agreement.Status.ACTIVE)
                          .isEmpty()),
          rule(
              "Replacement.targeting",
              "A replacement offer is for the agreement's buyer and nobody else.",
              new Later("INCOMPATIBLE_TARGETING"),
              Source.RENEWALS,
              step -> step.is("UpdateTargeting") && step.after().replaces().isPresent()),
          rule(
              "Replacement.preExisting",
              "A replacement offer cannot name a pre-existing agreement.",
              new Later("INCOMPATIBLE_PRE_EXISTING_AGREEMENT"),
              Source.inferred("what it replaces is that agreement"),
              step ->
                  step.is("UpdateInformation")
                      && step.after().replaces().isPresent()
                      && Json.has(step.details(), "PreExistingAgreement")),
          rule(
              "Targeting.sides",
              "A private offer cannot leave out countries.",
              new Later("INVALID_TARGETING"),
              Source.inferred("private offers are for buyers, and the code exists"),
              step -> step.is("UpdateTargeting") && step.details().has("NegativeTargeting")),
          rule(
              "Targeting.self",
              "A seller cannot offer to its own account.",
              new Later("INVALID_BUYER_ACCOUNTS"),
              Source.inferred("the code exists, and no list of what makes an account invalid"),
              step ->
                  Json.each(step.details().path("PositiveTargeting").path("BuyerAccounts"))
                      .anyMatch(id -> id.asString("").equals(step.after().account()))),
          rule(
                  "Targeting.count",
                  "An offer is for at most 25 accounts.",
                  new Later("TOO_MANY_BUYER_ACCOUNTS"),
                  Source.documented(
                      "AWS docs on channel partner offers, against 1 to 26 elsewhere"),
                  (Step step) ->
                      step.details().path("PositiveTargeting").path("BuyerAccounts").size() > 25)
              .onTheStrictSide(),
          rule(
              "Validity.duration",
              "AgreementDuration is outside [P1D],[P60M].",
              new Later("INVALID_AGREEMENT_DURATION"),
              Source.ERRORS,
              step ->
                  step.is("UpdateValidityTerms")
                      && Terms.all(step.details())
                          .map(term -> Json.text(term, "AgreementDuration"))
                          .anyMatch(PriceStepRules::isTooLong)),
          rule(
              "Validity.start",
              "AgreementStartDate is past, or more than 3 years ahead.",
              new Later("INVALID_AGREEMENT_START_DATE"),
              Source.RENEWALS,
              step ->
                  dates(step, "AgreementStartDate")
                      .flatMap(date -> Days.read(date).stream())
                      .anyMatch(
                          day ->
                              day.isBefore(step.scene().today())
                                  || day.isAfter(step.scene().today().plusYears(3)))),
          rule(
              "Validity.end",
              "AgreementEndDate is past.",
              new Later("INVALID_AGREEMENT_END_DATE"),
              Source.ERRORS,
              step ->
                  dates(step, "AgreementEndDate")
                      .flatMap(date -> Days.read(date).stream())
                      .anyMatch(day -> day.isBefore(step.scene().today()))),
          rule(
              "Validity.endAlone",
              "AgreementEndDate without AgreementStartDate is for replacement offers only.",
              new Later("INVALID_AGREEMENT_TIME_INTERVAL"),
              Source.OFFERS,
              step ->
                  step.after().replaces().isEmpty()
                      && dates(step, "AgreementEndDate").findAny().isPresent()
                      && dates(step, "AgreementStartDate").findAny().isEmpty()),
          rule(
              "Validity.interval",
              "AgreementEndDate is not after AgreementStartDate.",
              new Later("INVALID_AGREEMENT_TIME_INTERVAL"),
              Source.ERRORS,
              step ->
                  dates(step, "AgreementEndDate")
                      .anyMatch(
                          end ->
                              dates(step, "AgreementStartDate")
                                  .anyMatch(start -> end.compareTo(start) <= 0))),
          rule(
              "Schedule.dates",
              "Two charges are on one day.",
              new Later("DUPLICATE_CHARGE_DATES"),
              Source.OFFERS,
              step -> Terms.repeats(charges(step))),
          rule(
              "Schedule.past",
              "The first charge is past.",
              new Later("INVALID_CHARGE_DATES"),
              Source.OFFERS,
              step ->
                  charges(step)
                      .anyMatch(day -> day.compareTo(step.scene().today().toString()) < 0)),
          rule(
              "Schedule.count",
              "A schedule has at most 86 charges.",
              new Later("TOO_MANY_CHARGES"),
              Source.inferred("as many as a template of renewals has"),
              step -> charges(step).count() > MOST_CHARGES),
          rule(
              "NetPayment.period",
              "PaymentDuePeriod is one of P15D, P30D, P45D, P60D, P90D and P120D.",
              new Later("INVALID_PAYMENT_DUE_PERIOD"),
              Source.OFFERS,
              step ->
                  step.is("UpdateNetPaymentTerms")
                      && Terms.all(step.details())
                          .anyMatch(
                              term -> !PERIODS.contains(Json.text(term, "PaymentDuePeriod")))),
          rule(
              "Legal.newest",
              "A new offer takes the newest StandardEula, 2022-07-14.",
              new Later("INVALID_LEGAL_DOCUMENTS"),
              Source.OFFERS,
              step ->
                  step.is("UpdateLegalTerms")
                      && documents(step, "Version").anyMatch("2019-04-24"::equals)),
          rule(
              "Legal.size",
              "The document is too large.",
              new Later("LIMIT_EXCEEDED_LEGAL_DOCUMENT_SIZE"),
              Source.ERRORS,
              step ->
                  step.is("UpdateLegalTerms")
                      && documents(step, "Url").anyMatch(step.scene().world().tooLarge::contains)),
          rule(
              "Support.product",
              "The product takes no support terms in private offers.",
              new Later("INCOMPATIBLE_PRODUCT"),
              Source.OFFERS,
              step ->
                  step.is("UpdateSupportTerms") && step.scene().product().refusesSupportTerms()),
          rule(
                  "Availability.past",
                  "Provide a future AvailabilityEndDate.",
                  new Later("INVALID_AVAILABILITY_END_DATE"),
                  Source.documented(
                      "AWS docs, table of errors, against the prose: a past date expires an offer"),
                  (Step step) -> step.before().isReleased() && isPast(step))
              .onTheStrictSide());

  private static boolean isPast(Step step) {
    return step.is("UpdateAvailability")
        && Days.read(Json.text(step.details(), "AvailabilityEndDate"))
            .filter(day -> day.isBefore(step.scene().today()))
            .isPresent();
  }

  private static Stream<String> dates(Step step, String field) {
    return step.is("UpdateValidityTerms")
        ? Terms.all(step.details())
            .map(term -> Json.text(term, field))
            .filter(date -> !date.isEmpty())
        : Stream.empty();
  }

  private static Stream<String> charges(Step step) {
    return step.is("UpdatePaymentScheduleTerms")
        ? Terms.all(step.details())
            .flatMap(term -> Json.each(term.path("Schedule")))
            .map(charge -> Json.text(charge, "ChargeDate"))
        : Stream.empty();
  }

  private static Stream<String> documents(Step step, String field) {
    return Terms.all(step.details())
        .flatMap(term -> Json.each(term.path("Documents")))
        .map(document -> Json.text(document, field));
  }
}
