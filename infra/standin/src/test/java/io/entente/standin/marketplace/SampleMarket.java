package io.entente.standin.marketplace;

import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Days;
import io.entente.standin.marketplace.world.Product;
import io.entente.testkit.MovableClock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.marketplacecatalog.model.DescribeChangeSetResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A marketplace for one sample, in which the products, offers and agreements it names are there.
 */
final class SampleMarket implements AutoCloseable {
  private static final String SELLER = "123123123123";
  private static final String ROLE = "arn:aws:iam::123123123123:role/entente/marketplace";

  private final MovableClock clock;
  private final MarketplaceStandIn aws;
  private final Clients clients;

  private SampleMarket(LocalDate day) {
    this.clock = MovableClock.standingAt(Days.first(day));
    this.aws = MarketplaceStandIn.start(clock).seller(SELLER).allow(ROLE, "id-" + SELLER);
    this.clients = new Clients(aws);
  }

  /** Why a sample is refused; empty if it is taken. */
  static Optional<String> refusal(Sample sample) {
    try (var market = new SampleMarket(sample.day())) {
      market.list(sample);
      return market.refusal(market.filled(sample));
    } catch (AwsServiceException e) {
      return Optional.of(
          "%s: %s".formatted(e.awsErrorDetails().errorCode(), e.awsErrorDetails().errorMessage()));
    }
  }

  private void list(Sample sample) {
    Stream.concat(Stream.of(Market.PRODUCT), sample.texts("ProductId").stream())
        .map(id -> Product.saas(SELLER, id).entitled("seats"))
        .forEach(product -> aws.list(with(product, sample)));
  }

  private static Product with(Product product, Sample sample) {
    Product all = product;
    for (String key : sample.texts("DimensionKey")) {
      all = sample.metered().contains(key) ? all.metered(key) : all.entitled(key);
    }
    return all;
  }

  /** With offers and agreements that there are, in place of those that it names. */
  private ObjectNode filled(Sample sample) {
    ObjectNode body = sample.body().deepCopy();
    boolean isReleased = sample.changeTypes().stream().allMatch("UpdateAvailability"::equals);
    Json.each(body.path("ChangeSet")).forEach(change -> fill(change, isReleased));
    return body;
  }

  private void fill(JsonNode change, boolean isReleased) {
    if (Json.text(change.path("Entity"), "Identifier").startsWith("offer-")) {
      ((ObjectNode) change.path("Entity")).put("Identifier", offer(isReleased));
    }
    if (Json.has(change.path("DetailsDocument"), "AgreementId")) {
      String agreement = aws.accept(offer(true), Market.BUYER).agreement().id();
      ((ObjectNode) change.path("DetailsDocument")).put("AgreementId", agreement);
    }
  }

  private String offer(boolean isReleased) {
    ObjectNode set = Drafts.offer();
    if (!isReleased) {
      Drafts.drop(set, "ReleaseOffer");
    }
    return Market.identifier(outcome(set));
  }

  private DescribeChangeSetResponse outcome(ObjectNode set) {
    String id = clients.start(SELLER, set, "token-" + set.hashCode());
    clock.move(Market.CHANGE_SET);
    return clients.describe(SELLER, id);
  }

  private Optional<String> refusal(ObjectNode set) {
    return Optional.of(
            outcome(set).changeSet().stream()
                .flatMap(change -> change.errorDetailList().stream())
                .map(error -> error.errorCode() + ": " + error.errorMessage())
                .collect(Collectors.joining(" ")))
        .filter(errors -> !errors.isEmpty());
  }

  @Override
  public void close() {
    clients.close();
    aws.close();
  }
}
