package io.entente.standin.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.standin.marketplace.world.Event;
import io.entente.standin.marketplace.world.Offer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.marketplacecatalog.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.marketplacecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.marketplacecatalog.model.ValidationException;
import tools.jackson.databind.node.ObjectNode;

class ChangeSetTest {
  private final Market market = new Market();

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void oneWrongChangeLeavesNothingOfTheOthers() {
    ObjectNode unknownDimension =
        Drafts.offer(
            set ->
                Drafts.put(
                    set, "UpdatePricingTerms", "/Terms/0/Grants/0/DimensionKey", "\"gold\""));

    DescribeChangeSetResponse outcome = market.outcome(market.start(unknownDimension));

    assertThat(outcome.statusAsString()).isEqualTo("FAILED");
    assertThat(outcome.failureCodeAsString()).isEqualTo("CLIENT_ERROR");
    assertThat(outcome.changeSet().get(3).errorDetailList())
        .extracting(error -> error.errorCode())
        .containsExactly("INVALID_GRANTS");
    assertThat(market.aws.offers()).isEmpty();
  }

  @Test
  void aFaultOfAwsNamesNoError() {
    market.aws.breakNextChangeSet();

    DescribeChangeSetResponse outcome = market.outcome(market.start(Drafts.offer()));

    assertThat(outcome.failureCodeAsString()).isEqualTo("SERVER_FAULT");
    assertThat(outcome.changeSet())
        .allSatisfy(change -> assertThat(change.errorDetailList()).isEmpty());
  }

  @Test
  void anyCodeCanBeOrdered() {
    market.aws.failNextChangeSet("INCOMPATIBLE_MARKUP", "as ordered");

    assertThat(market.errors(Drafts.offer())).containsExactly("INCOMPATIBLE_MARKUP");
  }

  @Test
  void anOfferIsLockedUntilItsChangeSetIsOver() {
    String offer = market.released();
    var extended =
        Drafts.change(offer, "UpdateAvailability", "{\"AvailabilityEndDate\":\"2026-05-31\"}");
    var renamed = Drafts.change(offer, "UpdateInformation", "{\"Name\":\"Borealis\"}");
    String running = market.start(extended);

    assertThatThrownBy(() -> market.start(renamed)).isInstanceOf(ResourceInUseException.class);

    market.outcome(running);
    assertThat(market.errors(renamed)).isEmpty();
  }

  @Test
  void aTokenStartsOneChangeSetHoweverOftenItIsSent() {
    String first = market.clients.start(Market.SELLER, Drafts.offer(), "token-1");
    market.clock.move(Duration.ofMinutes(1));

    assertThat(market.clients.start(Market.SELLER, Drafts.offer(), "token-1")).isEqualTo(first);

    market.outcome(first);
    assertThat(market.aws.offers()).hasSize(1);
  }

  @Test
  void aTokenCannotStartSomethingElse() {
    market.clients.start(Market.SELLER, Drafts.offer(), "token-1");
    ObjectNode other = Drafts.offer(set -> set.put("ChangeSetName", "other"));

    assertThatThrownBy(() -> market.clients.start(Market.SELLER, other, "token-1"))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void aChangeSetIsCancelledOnlyBeforeItIsApplied() {
    String set = market.start(Drafts.offer());
    market.clock.move(Duration.ofSeconds(40));

    assertThat(market.clients.describe(Market.SELLER, set).statusAsString()).isEqualTo("APPLYING");
    assertThatThrownBy(() -> cancel(set)).isInstanceOf(ResourceInUseException.class);
  }

  @Test
  void aCancelledChangeSetChangesNothing() {
    String set = market.start(Drafts.offer());
    assertThat(market.clients.describe(Market.SELLER, set).statusAsString()).isEqualTo("PREPARING");
    cancel(set);

    assertThat(market.outcome(set).statusAsString()).isEqualTo("CANCELLED");
    assertThat(market.aws.offers()).isEmpty();
  }

  private void cancel(String set) {
    market
        .clients
        .catalog(Market.SELLER)
        .cancelChangeSet(cancel -> cancel.catalog("AWSMarketplace").changeSetId(set));
  }

  @Test
  void anOfferIsMadeAndReleasedInOneSetAndToldSo() {
    List<Event> told = new ArrayList<>();
    market.aws.listen(told::add);

    String offer = market.released();

    assertThat(market.aws.offers()).extracting(Offer::id).containsExactly(offer);
    assertThat(told)
        .extracting(Event::type)
        .containsExactly("Offer Released", "Change Set Succeeded");
    assertThat(told.getLast().json()).contains("\"Catalog\":\"AWSMarketplace\"");
    assertThat(told.getFirst().json()).contains("\"catalog\":\"AWSMarketplace\"", offer);
  }

  @Test
  void aReplacementOfferIsForTheBuyerOfItsAgreement() {
    var agreement = market.accepted().agreement();

    String offer = market.released(Drafts.replacement(agreement.id()));

    assertThat(market.aws.accept(offer, Market.BUYER).agreement().id())
        .isNotEqualTo(agreement.id());
  }

  @Test
  void anOfferWhoseAvailabilityIsPastIsExpired() {
    String offer = market.released();

    assertThat(
            market.errors(
                Drafts.change(
                    offer, "UpdateAvailability", "{\"AvailabilityEndDate\":\"2026-03-01\"}")))
        .isEmpty();
    assertThatThrownBy(() -> market.aws.accept(offer, Market.BUYER))
        .isInstanceOf(IllegalStateException.class);
  }
}
