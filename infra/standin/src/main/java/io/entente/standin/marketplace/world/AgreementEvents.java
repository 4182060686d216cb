package io.entente.standin.marketplace.world;

import io.entente.standin.marketplace.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** What agreements and licenses tell: the first name no product and no license, the others do. */
public final class AgreementEvents {
  private static final String SOURCE = "aws.agreement-marketplace";
  private static final List<String> SIDES = List.of("Proposer", "Manufacturer");

  private final World world;

  public AgreementEvents(World world) {
    this.world = world;
  }

  public void created(Agreement agreement, String intent) {
    SIDES.forEach(
        side ->
            happened(
                "Purchase Agreement Created - " + side,
                agreement.proposer(),
                agreement.span().accepted(),
                detail(agreement, intent)));
  }

  public void ended(Agreement agreement, String intent, Instant at) {
    SIDES.forEach(
        side ->
            happened(
                "Purchase Agreement Ended - " + side,
                agreement.proposer(),
                at,
                detail(agreement, intent)));
  }

  public void licensed(Agreement agreement, License license, Instant at) {
    ObjectNode detail = detail(agreement, "NEW");
    Product product = world.products.get(license.productId());
    detail.putObject("product").put("code", product.code()).put("id", product.id());
    detail.putObject("license").put("arn", license.arn());
    happened("License Updated - Manufacturer", agreement.proposer(), at, detail);
  }

  private static ObjectNode detail(Agreement agreement, String intent) {
    ObjectNode detail = Json.object();
    detail.put("requestId", UUID.randomUUID().toString());
    detail.put("catalog", "AWSMarketplace");
    ObjectNode told = detail.putObject("agreement");
    told.put("id", agreement.id()).put("intent", intent).put("status", agreement.status().name());
    told.put("acceptanceTime", agreement.span().accepted().toString());
    told.put("startTime", agreement.span().starts().toString());
    told.put("endTime", agreement.span().ends().toString());
    detail.putObject("resaleAuthorization").putNull("id");
    detail.putObject("acceptor").put("accountId", agreement.acceptor());
    detail.putObject("proposer").put("accountId", agreement.proposer());
    detail.putObject("offer").put("id", agreement.offerId());
    return detail;
  }

  private void happened(String type, String account, Instant at, ObjectNode detail) {
    world.events().happened(Event.of(new Event.Subject(SOURCE, type, account), at, detail));
  }
}
