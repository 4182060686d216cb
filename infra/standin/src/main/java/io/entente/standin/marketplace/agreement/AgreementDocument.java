package io.entente.standin.marketplace.agreement;

import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Agreement;
import java.math.BigDecimal;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A purchase agreement as the Agreement API shows it. */
final class AgreementDocument {
  private AgreementDocument() {}

  static ObjectNode summary(Agreement agreement) {
    ObjectNode document = Json.object();
    document.put("agreementId", agreement.id());
    document.put("agreementType", "PurchaseAgreement");
    document.put("acceptanceTime", Json.seconds(agreement.span().accepted()));
    document.put("startTime", Json.seconds(agreement.span().starts()));
    document.put("endTime", Json.seconds(agreement.span().ends()));
    document.putObject("acceptor").put("accountId", agreement.acceptor());
    document.putObject("proposer").put("accountId", agreement.proposer());
    ObjectNode proposal = document.putObject("proposalSummary");
    proposal.put("offerId", agreement.offerId());
    proposal
        .putArray("resources")
        .addObject()
        .put("id", agreement.productId())
        .put("type", "SaaSProduct");
    document.put("status", agreement.status().name());
    return document;
  }

  static ObjectNode whole(Agreement agreement) {
    ObjectNode document = summary(agreement);
    document
        .putObject("estimatedCharges")
        .put("currencyCode", currency(agreement))
        .put("agreementValue", value(agreement).toPlainString());
    return document;
  }

  private static String currency(Agreement agreement) {
    return agreement.terms().stream()
        .map(term -> Json.text(term, "CurrencyCode"))
        .filter(code -> !code.isEmpty())
        .findFirst()
        .orElse("USD");
  }

  /** What is paid in advance, at once or by schedule; a buyer takes one of each dimension here. */
  private static BigDecimal value(Agreement agreement) {
    return agreement.terms().stream()
        .flatMap(AgreementDocument::amounts)
        .filter(amount -> amount.matches("[\\d.]+"))
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Stream<String> amounts(JsonNode term) {
    return switch (Json.text(term, "Type")) {
      case "FixedUpfrontPricingTerm" -> Stream.of(Json.text(term, "Price"));
      case "ConfigurableUpfrontPricingTerm" ->
          Json.each(term.path("RateCards").path(0).path("RateCard"))
              .map(rate -> Json.text(rate, "Price"));
      default -> Json.each(term.path("Schedule")).map(charge -> Json.text(charge, "ChargeAmount"));
    };
  }
}
