package io.entente.standin.marketplace;

import io.entente.standin.marketplace.agreement.Acceptance.Accepted;
import io.entente.standin.marketplace.world.Product;
import io.entente.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.marketplacecatalog.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.marketplacecatalog.model.ErrorDetail;
import tools.jackson.databind.node.ObjectNode;

/** A stand-in with two sellers, each with a product and a role, on the 2nd of March 2026. */
final class Market implements AutoCloseable {
  static final String SELLER = "111111111111";
  static final String OTHER = "333333333333";
  static final String BUYER = "222222222222";
  static final String PRODUCT = "prod-crm";
  static final Duration CHANGE_SET = Duration.ofMinutes(4);

  final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-03-02T10:00:00Z"));
  final MarketplaceStandIn aws = MarketplaceStandIn.start(clock);
  final Clients clients = new Clients(aws);

  Market() {
    aws.seller(SELLER).seller(OTHER);
    aws.allow(role(SELLER), "id-" + SELLER).allow(role(OTHER), "id-" + OTHER);
    aws.list(product());
    aws.list(Product.saas(OTHER, "prod-other").entitled("seats"));
  }

  static Product product() {
    return Product.saas(SELLER, PRODUCT).entitled("seats").entitled("storage").metered("calls");
  }

  static String role(String account) {
    return "arn:aws:iam::%s:role/entente/marketplace".formatted(account);
  }

  /** Starts it with a token of its own, as the seller. */
  String start(ObjectNode changeSet) {
    return clients.start(SELLER, changeSet, UUID.randomUUID().toString());
  }

  DescribeChangeSetResponse outcome(String changeSetId) {
    clock.move(CHANGE_SET);
    return clients.describe(SELLER, changeSetId);
  }

  /** The codes that a change set failed with; empty if it succeeded. */
  List<String> errors(ObjectNode changeSet) {
    return outcome(start(changeSet)).changeSet().stream()
        .flatMap(change -> change.errorDetailList().stream())
        .map(ErrorDetail::errorCode)
        .toList();
  }

  /** An offer that is released. */
  String released() {
    return released(Drafts.offer());
  }

  String released(ObjectNode changeSet) {
    DescribeChangeSetResponse outcome = outcome(start(changeSet));
    if (!outcome.statusAsString().equals("SUCCEEDED")) {
      throw new AssertionError("not released: " + outcome);
    }
    return identifier(outcome);
  }

  static String identifier(DescribeChangeSetResponse outcome) {
    return Optional.of(outcome.changeSet().getFirst().entity().identifier())
        .map(id -> id.replaceFirst("@.*", ""))
        .orElseThrow();
  }

  Accepted accepted() {
    return aws.accept(released(), BUYER);
  }

  @Override
  public void close() {
    clients.close();
    aws.close();
  }
}
