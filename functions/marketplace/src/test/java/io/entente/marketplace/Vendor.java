package io.entente.marketplace;

import io.entente.kernel.TenantId;
import io.entente.marketplace.aws.Seller;
import io.entente.platform.Context;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.items.ProgramVersion;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A vendor whose deals are published as deals does it, and who sells one product at AWS. */
final class Vendor implements AutoCloseable {
  static final String OFFERS = "/v1/private-offers";
  static final String CONNECTION = "/v1/marketplace-connection";
  static final String ROLE = "arn:aws:iam::123456789012:role/marketplace-seller/offers";
  static final String BUYER = "210987654321";
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

  final TestEnvironment env;
  final Aws aws;
  private int deals;

  Vendor() {
    this(TestEnvironment.start());
    env.add(MarketplaceFunctions.compose(env.platform(), aws, aws));
  }

  private Vendor(TestEnvironment env) {
    this.env = env;
    this.aws = new Aws(env.clock());
    env.tenant("aurora");
    env.tenant("borealis");
  }

  /** One whose account is somewhere else than in memory. */
  static Vendor on(TestEnvironment env, Context context) {
    var vendor = new Vendor(env);
    env.add(context);
    return vendor;
  }

  /** One whose account is connected and whose product is known. */
  static Vendor selling() {
    Vendor vendor = connected();
    vendor.product(Map.of());
    return vendor;
  }

  /** Nobody has said yet what its product families are at AWS. */
  static Vendor connected() {
    var vendor = new Vendor();
    vendor.program();
    vendor.connect("aurora");
    return vendor;
  }

  /** Names its role; nobody has tried it yet. */
  String named(String tenant) {
    return as(tenant, "tenant-admin", "root")
        .put(CONNECTION, Map.of("roleArn", ROLE))
        .text("/externalId");
  }

  String connect(String tenant) {
    String externalId = named(tenant);
    aws.trust(externalId);
    as(tenant, "tenant-admin", "root").post(CONNECTION + "/test", Map.of());
    env.drain();
    return externalId;
  }

  void product(Map<String, Object> otherwise) {
    var body =
        new HashMap<String, Object>(
            Map.of(
                "productId",
                "prod-abcd1234efgh5",
                "publicOfferId",
                "offer-abcd1234efgh5",
                "dimensions",
                List.of("platform", "seats"),
                "legal",
                Map.of("type", "StandardEula", "version", "2022-07-14")));
    body.putAll(otherwise);
    Answer answer =
        as("aurora", "tenant-admin", "root").put("/v1/marketplace-products/analytics", body);
    if (answer.status() != 200) {
      throw new AssertionError("not said: " + answer);
    }
    env.drain();
  }

  Client as(String tenant, String role, String user) {
    var tenantId = new TenantId(tenant);
    var caller = new Caller.Member(tenantId, user, Optional.empty(), Set.of(role), Set.of());
    return env.as(caller).key(UUID.randomUUID().toString());
  }

  /** Who drafts. */
  Client nora() {
    return as("aurora", "channel-manager", "nora");
  }

  /** Who releases where a second person is asked. */
  Client omar() {
    return as("aurora", "channel-director", "omar");
  }

  /** A deal of that company that is protected. */
  ProtectedDeal deal(String customer) {
    return published(otherwise(customer, "APPROVED", 4_800_050, "EUR"));
  }

  ProtectedDeal otherwise(String customer, String status, long amount, String currency) {
    return new ProtectedDeal(
        "deal_" + number(deals++),
        1,
        status,
        "P-100",
        "cus_" + Integer.toHexString(customer.hashCode()),
        new ProtectedDeal.Customer(customer, "DE", null),
        List.of("analytics"),
        amount,
        currency,
        LocalDate.parse("2026-06-30"),
        true,
        "nora",
        "lena",
        env.clock().instant().plus(Duration.ofDays(90)),
        null);
  }

  private static String number(int value) {
    var text = new StringBuilder();
    for (int rest = value; text.length() < 26; rest /= LETTERS.length()) {
      text.append(LETTERS.charAt(rest % LETTERS.length()));
    }
    return text.toString();
  }

  ProtectedDeal published(ProtectedDeal deal) {
    record Published(String dealId, String status, long dealVersion) {}
    var told = new Published(deal.dealId(), deal.status(), deal.dealVersion());
    ChangeResult result =
        in(
            "deals",
            table ->
                table
                    .change()
                    .aggregate(
                        "protection",
                        ProtectedDeal.TYPE,
                        deal,
                        table.find(ProtectedDeal.TYPE, ProtectedDeal.key(deal.dealId())),
                        Event.of("protection.published", env.clock().instant(), told))
                    .commit());
    if (!(result instanceof ChangeResult.Committed)) {
      throw new AssertionError("not published: " + result);
    }
    return deal;
  }

  <T> T in(String context, Function<TenantTable, T> work) {
    return new Caller.Service(new TenantId("aurora"), "test")
        .run(() -> work.apply(env.platform().tables(context).current()));
  }

  /** The program that every tenant starts from is in force. */
  void program() {
    var now = env.clock().instant();
    in(
        "tenants",
        table ->
            table
                .change()
                .put(
                    ProgramVersion.TYPE,
                    ProgramVersion.of(1, now, DefaultProgram.COMPILED.toBytes()))
                .put(ProgramInForce.TYPE, new ProgramInForce(1, now))
                .commit());
  }

  Answer draft(ProtectedDeal deal, Map<String, Object> terms) {
    return nora().post(OFFERS, Map.of("dealId", deal.dealId(), "terms", terms));
  }

  /** A draft that nothing stands against. */
  String drafted(String customer) {
    return draft(deal(customer), Map.of("buyerAccounts", List.of(BUYER))).text("/offerId");
  }

  Answer act(String offerId, String action) {
    return omar().post("%s/%s/%s".formatted(OFFERS, offerId, action), Map.of());
  }

  /** Released at AWS, as far as that went. */
  String released(String customer) {
    String offer = drafted(customer);
    act(offer, "release");
    env.drain();
    later(Duration.ofMinutes(6));
    return offer;
  }

  JsonNode offer(String offerId) {
    return omar().get(OFFERS + "/" + offerId).body();
  }

  String state(String offerId) {
    return offer(offerId).path("state").asString();
  }

  long told(String type) {
    return env.published().stream().filter(notice -> notice.type().equals(type)).count();
  }

  /** Time goes by, minute by minute, and what falls due is looked at. */
  void later(Duration time) {
    for (long minute = 0; minute < time.toMinutes(); minute++) {
      env.clock().move(Duration.ofMinutes(1));
      env.sweep();
    }
  }

  static Seller seller(String externalId) {
    return new Seller(ROLE, externalId);
  }

  @Override
  public void close() {
    env.close();
  }
}
