package io.entente.standin.marketplace.rules;

import static io.entente.standin.marketplace.rules.Rule.rule;

import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Days;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is refused at once of all terms that are no prices. */
final class TermRules {
  private TermRules() {}

  static final List<Rule<Sent>> ALL =
      List.of(
          term(
              "UpdateValidityTerms.one",
              "Exactly one ValidityTerm is required.",
              isNotOne("ValidityTerm")),
          term(
              "UpdateValidityTerms.AgreementDuration",
              "AgreementDuration is one such as P12M.",
              details ->
                  Terms.all(details)
                      .filter(each -> each.has("AgreementDuration"))
                      .anyMatch(
                          each -> Days.duration(Json.text(each, "AgreementDuration")).isEmpty())),
          term(
              "UpdateValidityTerms.dates",
              "AgreementStartDate and AgreementEndDate are YYYY-MM-DD.",
              details ->
                  Terms.all(details)
                      .flatMap(
                          each ->
                              Stream.of(
                                  each.path("AgreementStartDate"), each.path("AgreementEndDate")))
                      .anyMatch(
                          date -> !date.isMissingNode() && Days.read(date.asString("")).isEmpty())),
          term(
              "UpdateValidityTerms.durationOrEnd",
              "AgreementDuration and AgreementEndDate cannot both be given.",
              details ->
                  Terms.all(details)
                      .anyMatch(
                          each -> each.has("AgreementDuration") && each.has("AgreementEndDate"))),
          term(
              "UpdateValidityTerms.some",
              "AgreementDuration or AgreementEndDate is required.",
              details ->
                  Terms.all(details)
                      .anyMatch(
                          each -> !each.has("AgreementDuration") && !each.has("AgreementEndDate"))),
          term(
              "UpdatePaymentScheduleTerms.one",
              "At most one PaymentScheduleTerm is allowed.",
              details -> !details.has("Terms") || details.path("Terms").size() > 1),
          term(
              "UpdatePaymentScheduleTerms.Schedule",
              "A schedule has charges, each with a ChargeDate as YYYY-MM-DD.",
              details ->
                  Terms.all(details).anyMatch(each -> each.path("Schedule").isEmpty())
                      || charges(details)
                          .anyMatch(
                              charge -> Days.read(Json.text(charge, "ChargeDate")).isEmpty())),
          term(
              "UpdatePaymentScheduleTerms.ChargeAmount",
              "ChargeAmount is a text with at most 2 decimals.",
              details ->
                  charges(details)
                      .anyMatch(charge -> !Terms.isMoney(charge.path("ChargeAmount"), 2))),
          term(
                  "UpdatePaymentScheduleTerms.CurrencyCode.strict",
                  "PaymentScheduleTerm requires CurrencyCode.",
                  details -> Terms.all(details).anyMatch(each -> !each.has("CurrencyCode")))
              .onTheStrictSide(),
          term(
              "UpdateNetPaymentTerms.one",
              "Exactly one NetPaymentTerm is required.",
              isNotOne("NetPaymentTerm")),
          term(
              "UpdateRenewalTerms.one",
              "At most one RenewalTerm is allowed.",
              details -> !details.has("Terms") || details.path("Terms").size() > 1),
          term(
              "UpdateRenewalTerms.MaxRenewals",
              "MaxRenewals is a whole number of at least 1.",
              details ->
                  Terms.all(details)
                      .map(each -> each.path("MaxRenewals"))
                      .anyMatch(
                          most -> !most.isMissingNode() && (!most.isInt() || most.intValue() < 1))),
          term(
              "UpdateLegalTerms.one",
              "Exactly one LegalTerm with documents is required.",
              details ->
                  isNotOne("LegalTerm").test(details) || documents(details).findAny().isEmpty()),
          term(
              "UpdateLegalTerms.Type",
              "A legal document is a CustomEula or a StandardEula.",
              details ->
                  documents(details)
                      .anyMatch(each -> !Terms.type(each).matches("CustomEula|StandardEula"))),
          term(
              "UpdateLegalTerms.Url",
              "A CustomEula requires its Url.",
              details ->
                  documents(details)
                      .anyMatch(
                          each ->
                              Terms.type(each).equals("CustomEula")
                                  && !Json.text(each, "Url").startsWith("https://"))),
          term(
              "UpdateLegalTerms.Version",
              "A StandardEula requires its Version, 2019-04-24 or 2022-07-14.",
              details ->
                  documents(details)
                      .anyMatch(
                          each ->
                              Terms.type(each).equals("StandardEula")
                                  && !Json.text(each, "Version").matches("2019-04-24|2022-07-14"))),
          term(
              "UpdateSupportTerms.one",
              "Exactly one SupportTerm is required.",
              isNotOne("SupportTerm")),
          term(
              "UpdateSupportTerms.RefundPolicy",
              "RefundPolicy has 1 to 500 characters, without blanks at its ends.",
              details ->
                  Terms.all(details)
                      .map(each -> Json.text(each, "RefundPolicy"))
                      .anyMatch(
                          policy ->
                              !Terms.isBetween(policy, 1, 500) || !policy.equals(policy.strip()))));

  /** The name begins with the change type that it is about. */
  private static Rule<Sent> term(String name, String refuses, Predicate<JsonNode> broken) {
    String type = name.substring(0, name.indexOf('.'));
    return rule(
        name,
        refuses,
        How.INVALID,
        Source.OFFERS,
        sent -> sent.is(type) && broken.test(sent.details()));
  }

  private static Predicate<JsonNode> isNotOne(String type) {
    return details -> Terms.all(details).count() != 1 || Terms.of(details, type).count() != 1;
  }

  private static Stream<JsonNode> charges(JsonNode details) {
    return Terms.all(details).flatMap(each -> Json.each(each.path("Schedule")));
  }

  private static Stream<JsonNode> documents(JsonNode details) {
    return Terms.all(details).flatMap(each -> Json.each(each.path("Documents")));
  }
}
