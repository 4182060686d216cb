package io.entente.marketplace.aws;

import io.entente.platform.outbound.Outbound;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * AWS Marketplace Metering over our own signed JSON, for {@code LicenseArn}, which the SDK's answer
 * to {@code ResolveCustomer} lacks up to 2.40.2. Once the SDK has it, this and {@link
 * SignedJsonGateway} can go, and the SDK's client stands behind {@link Metering}.
 */
public final class MeteringGateway implements Metering {
  private static final URI AWS = URI.create("https://metering.marketplace.us-east-1.amazonaws.com");

  private static final String NOBODYS = "nobodys-token";

  private final SignedJsonGateway service;

  /**
   * @param endpoint of something else than AWS that speaks its protocols
   */
  public MeteringGateway(Outbound out, SellerSessionsGateway sessions, Optional<URI> endpoint) {
    this.service =
        new SignedJsonGateway(
            out,
            new SignedJsonGateway.Service(
                endpoint.orElse(AWS), "AWSMPMeteringService", "application/x-amz-json-1.1"),
            sessions);
  }

  @Override
  public Redeemed redeem(Seller seller, String registrationToken) {
    return switch (service.ask(
        seller, "ResolveCustomer", Map.of("RegistrationToken", registrationToken))) {
      case SignedJsonGateway.Answer(JsonNode body) -> known(body);
      case SignedJsonGateway.Refused refused -> refused(refused);
    };
  }

  /** The call that this needs to be allowed. */
  public Permission permission() {
    return new Permission(
        "aws-marketplace:ResolveCustomer",
        "say who a buyer is",
        seller -> redeem(seller, NOBODYS)); // who may ask is told that it is none
  }

  /** A session that ended is called by the same name as a token that did. */
  private static Redeemed refused(SignedJsonGateway.Refused refused) {
    boolean ofTheSession = String.valueOf(refused.refusal().message()).contains("security token");
    if (refused.code().equals("ExpiredTokenException") && !ofTheSession) {
      return new Expired();
    }
    if (refused.code().equals("InvalidTokenException")) {
      return new Invalid();
    }
    throw refused.trouble();
  }

  /** The customer identifier of old is not read: newer products have none. */
  private static Known known(JsonNode answer) {
    String account = answer.path("CustomerAWSAccountId").asString("");
    String product = answer.path("ProductCode").asString("");
    if (account.isEmpty() || product.isEmpty()) {
      throw Refusals.unanswered();
    }
    String license = answer.path("LicenseArn").asString("");
    return new Known(new Customer(account, product, license.isEmpty() ? null : license));
  }
}
