package io.entente.standin.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.standin.marketplace.RawClient.Wish;
import io.entente.standin.marketplace.agreement.Acceptance.Accepted;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.marketplaceagreement.model.AcceptedTerm;
import software.amazon.awssdk.services.marketplaceagreement.model.Filter;
import tools.jackson.databind.JsonNode;

class AgreementTest {
  private final Market market = new Market();

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void anOfferIsAcceptedOnlyByWhomItIsForWhileItIsThere() {
    String offer = market.released();

    assertThatThrownBy(() -> market.aws.accept(offer, "444444444444"))
        .isInstanceOf(IllegalStateException.class);
    market.clock.move(Duration.ofDays(90));
    assertThatThrownBy(() -> market.aws.accept(offer, Market.BUYER))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsAcceptedIsAnAgreementWithItsTermsAndItsValue() {
    Accepted accepted = market.accepted();
    String id = accepted.agreement().id();
    var agreements = market.clients.agreements(Market.SELLER);

    var described = agreements.describeAgreement(ask -> ask.agreementId(id));
    List<AcceptedTerm> terms =
        agreements.getAgreementTerms(ask -> ask.agreementId(id)).acceptedTerms();

    assertThat(described.statusAsString()).isEqualTo("ACTIVE");
    assertThat(described.acceptor().accountId()).isEqualTo(Market.BUYER);
    assertThat(described.estimatedCharges().agreementValue()).isEqualTo("12000.50");
    assertThat(terms)
        .filteredOn(term -> term.paymentScheduleTerm() != null)
        .singleElement()
        .satisfies(
            term ->
                assertThat(term.paymentScheduleTerm().schedule().getLast().chargeAmount())
                    .isEqualTo("6000.50"));
  }

  @Test
  void anAgreementIsFoundByItsOfferAndInPages() {
    Accepted first = market.accepted();
    market.accepted();
    var agreements = market.clients.agreements(Market.SELLER);

    var found =
        agreements.searchAgreements(
            search ->
                search
                    .catalog("AWSMarketplace")
                    .filters(
                        filter("PartyType", "Proposer"),
                        filter("AgreementType", "PurchaseAgreement"),
                        filter("OfferId", first.agreement().offerId())));
    var page =
        agreements.searchAgreements(
            search ->
                search
                    .catalog("AWSMarketplace")
                    .maxResults(1)
                    .filters(
                        filter("PartyType", "Proposer"),
                        filter("AgreementType", "PurchaseAgreement")));

    assertThat(found.agreementViewSummaries())
        .extracting(each -> each.agreementId())
        .containsExactly(first.agreement().id());
    assertThat(page.agreementViewSummaries()).hasSize(1);
    assertThat(page.nextToken()).isNotEmpty();
  }

  @Test
  void aReplacementEndsWhatItReplaces() {
    Accepted old = market.accepted();
    market.aws.accept(market.released(Drafts.replacement(old.agreement().id())), Market.BUYER);

    assertThat(status(old)).isEqualTo("REPLACED");
  }

  @Test
  void anAgreementExpiresByTheClock() {
    Accepted accepted = market.accepted();
    market.clock.move(Duration.ofDays(366));

    assertThat(status(accepted)).isEqualTo("EXPIRED");
  }

  private String status(Accepted accepted) {
    return market
        .clients
        .agreements(Market.SELLER)
        .describeAgreement(ask -> ask.agreementId(accepted.agreement().id()))
        .statusAsString();
  }

  @Test
  void aTokenIsRedeemedWithTheLicenseThatTheSdkDrops() {
    Accepted accepted = market.accepted();
    String token = "{\"RegistrationToken\":\"%s\"}".formatted(accepted.registrationToken());
    var bySdk =
        market
            .clients
            .metering(Market.SELLER)
            .resolveCustomer(each -> each.registrationToken(accepted.registrationToken()));

    JsonNode byHand = resolved(token);

    assertThat(bySdk.customerAWSAccountId()).isEqualTo(Market.BUYER);
    assertThat(bySdk.customerIdentifier()).isNull();
    assertThat(Json.text(byHand, "LicenseArn")).isEqualTo(accepted.license().arn());
    assertThat(Json.text(byHand, "ProductCode")).isEqualTo("code-prod-crm");
  }

  private JsonNode resolved(String body) {
    try (var raw = new RawClient(market.aws.address(), market.clients.session(Market.SELLER))) {
      var answer = raw.send(Wish.target("AWSMPMeteringService.ResolveCustomer", "1.1", body));
      return Json.read(answer.body()).orElseThrow();
    }
  }

  @Test
  void whatWasBoughtIsAnEntitlementOfTheBuyers() {
    market.accepted();

    var entitlements =
        market
            .clients
            .entitlements(Market.SELLER)
            .getEntitlements(ask -> ask.productCode("code-prod-crm"))
            .entitlements();

    assertThat(entitlements)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.dimension()).isEqualTo("seats");
              assertThat(each.value().integerValue()).isEqualTo(50);
              assertThat(each.customerAWSAccountId()).isEqualTo(Market.BUYER);
            });
  }

  @Test
  void eventsOfAnAcceptanceAreToldInAnyOrderTwiceOrNever() {
    String offer = market.released();
    List<String> heard = new ArrayList<>();
    market.aws.listen(event -> heard.add(event.type())).holdEvents();
    market.aws.accept(offer, Market.BUYER);
    assertThat(heard).isEmpty();

    List<Event> held = market.aws.takeEvents();
    held.reversed().forEach(market.aws::tell);
    market.aws.tell(held.getFirst());

    assertThat(heard)
        .containsExactly(
            "License Updated - Manufacturer",
            "Purchase Agreement Created - Manufacturer",
            "Purchase Agreement Created - Proposer",
            "Purchase Agreement Created - Proposer");
    assertThat(held.getFirst().json()).doesNotContain("license", "product");
    assertThat(held.getLast().json()).contains("\"license\":{\"arn\":\"arn:aws:license-manager::");
  }

  private static Filter filter(String name, String value) {
    return Filter.builder().name(name).values(value).build();
  }
}
