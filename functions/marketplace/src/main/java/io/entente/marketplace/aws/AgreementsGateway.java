package io.entente.marketplace.aws;

import io.entente.platform.outbound.Outbound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * AWS Marketplace Agreements over our own signed JSON: the same client as for the buyers' tokens,
 * so that members that the SDK does not know yet are not lost.
 */
public final class AgreementsGateway implements Agreements {
  private static final int PAGE = 50;
  private static final String MISSING = "ResourceNotFoundException";
  private static final URI AWS =
      URI.create("https://agreement-marketplace.us-east-1.amazonaws.com");

  private static final String NOBODYS = "agmt-0000000000000000000000000";

  private final SignedJsonGateway service;

  /**
   * @param endpoint of something else than AWS that speaks its protocols
   */
  public AgreementsGateway(Outbound out, SellerSessionsGateway sessions, Optional<URI> endpoint) {
    this.service =
        new SignedJsonGateway(
            out,
            new SignedJsonGateway.Service(
                endpoint.orElse(AWS),
                "AWSMPCommerceService_v20200301",
                "application/x-amz-json-1.0"),
            sessions);
  }

  @Override
  public Optional<Agreement> find(Seller seller, String agreementId) {
    return switch (service.ask(seller, "DescribeAgreement", Map.of("agreementId", agreementId))) {
      case SignedJsonGateway.Answer(JsonNode body) -> Optional.of(agreement(body));
      case SignedJsonGateway.Refused refused when refused.code().equals(MISSING) ->
          Optional.empty();
      case SignedJsonGateway.Refused refused -> throw refused.trouble();
    };
  }

  @Override
  public Part search(Seller seller, @Nullable String from) {
    return switch (service.ask(seller, "SearchAgreements", question(from))) {
      case SignedJsonGateway.Answer(JsonNode body) -> part(body);
      case SignedJsonGateway.Refused refused -> throw refused.trouble();
    };
  }

  /** The calls that this needs to be allowed. */
  public List<Permission> permissions() {
    return List.of(
        new Permission(
            "aws-marketplace:SearchAgreements",
            "show what was sold",
            seller -> search(seller, null)),
        new Permission(
            "aws-marketplace:DescribeAgreement",
            "show a purchase agreement",
            seller -> find(seller, NOBODYS))); // who may look is told that there is none
  }

  private static Map<String, Object> question(@Nullable String from) {
    var question = new HashMap<String, Object>();
    question.put("catalog", "AWSMarketplace");
    question.put("maxResults", PAGE);
    question.put(
        "filters",
        List.of(filter("PartyType", "Proposer"), filter("AgreementType", "PurchaseAgreement")));
    question.put("sort", Map.of("sortBy", "EndTime", "sortOrder", "DESCENDING"));
    if (from != null) {
      question.put("nextToken", from);
    }
    return question;
  }

  private static Part part(JsonNode body) {
    String next = body.path("nextToken").asString("");
    return new Part(
        body.path("agreementViewSummaries")
            .valueStream()
            .map(AgreementsGateway::agreement)
            .toList(),
        next.isEmpty() ? null : next);
  }

  private static Map<String, Object> filter(String name, String value) {
    return Map.of("name", name, "values", List.of(value));
  }

  private static Agreement agreement(JsonNode shown) {
    JsonNode proposal = shown.path("proposalSummary");
    return new Agreement(
        shown.path("agreementId").asString(),
        shown.path("status").asString(""),
        text(proposal.path("offerId")),
        proposal.path("resources").valueStream().map(each -> each.path("id").asString("")).toList(),
        new Parties(
            text(shown.path("acceptor").path("accountId")),
            text(shown.path("proposer").path("accountId"))),
        new Course(
            instant(shown.path("acceptanceTime")),
            instant(shown.path("startTime")),
            instant(shown.path("endTime"))),
        value(shown.path("estimatedCharges")));
  }

  private static @Nullable String text(JsonNode node) {
    String text = node.asString("");
    return text.isEmpty() ? null : text;
  }

  /** Seconds with a fraction, as this protocol writes time. */
  private static @Nullable Instant instant(JsonNode node) {
    return node.isNumber()
        ? Instant.ofEpochMilli(node.decimalValue().movePointRight(3).longValue())
        : null;
  }

  private static @Nullable Value value(JsonNode charges) {
    String currency = charges.path("currencyCode").asString("");
    String amount = charges.path("agreementValue").asString("");
    return currency.isEmpty() || amount.isEmpty()
        ? null
        : new Value(minor(new BigDecimal(amount), Currency.getInstance(currency)), currency);
  }

  private static long minor(BigDecimal amount, Currency currency) {
    return amount
        .movePointRight(Math.max(0, currency.getDefaultFractionDigits()))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
