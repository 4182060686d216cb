package io.entente.crm;

import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.outbound.OutboundGateway;
import io.entente.platform.outbound.Reach;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A vendor whose deals are published as deals does it. */
final class Desk implements AutoCloseable {
  static final String CONNECTION = "/v1/crm-connection";
  static final String FAULTS = "/v1/crm-faults";
  private static final TenantId AURORA = new TenantId("aurora");
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

  final TestEnvironment env = TestEnvironment.start();
  private int deals;

  Desk() {
    this(new Adapters(OutboundGateway.over(Reach.ANYWHERE), Reach.ANYWHERE, Clock.systemUTC()));
  }

  Desk(Crms crms) {
    env.tenant("aurora");
    env.tenant("borealis");
    env.add(CrmFunctions.compose(env.platform(), Reach.ANYWHERE, crms));
  }

  Client admin() {
    return keyed(env.as(Callers.member("aurora", "tenant-admin")));
  }

  static Client keyed(Client client) {
    return client.key(UUID.randomUUID().toString());
  }

  Answer connect(Map<String, Object> setting) {
    Answer answer = admin().put(CONNECTION, setting);
    if (answer.status() != 200) {
      throw new AssertionError("not connected: " + answer);
    }
    env.drain();
    return answer;
  }

  static Map<String, Object> tryton(String address) {
    return new HashMap<>(
        Map.of(
            "kind",
            "tryton",
            "address",
            address,
            "user",
            Tryton.USER,
            "secret",
            Tryton.PASSWORD,
            "defaultOwner",
            "Lena Example"));
  }

  /** A deal of a company of that name that was just approved; nobody has heard of it yet. */
  String approved(String customer) {
    ProtectedDeal deal = deal(customer);
    publish(deal);
    return deal.dealId();
  }

  /** The same, and all has followed from it. */
  String written(String customer) {
    String dealId = approved(customer);
    env.drain();
    return dealId;
  }

  ProtectedDeal deal(String customer) {
    String dealId = "deal_" + number(deals++);
    return new ProtectedDeal(
        dealId,
        1,
        "APPROVED",
        "P-100",
        "cus_" + Integer.toHexString(customer.hashCode()),
        new ProtectedDeal.Customer(customer, "DE", null),
        List.of("analytics"),
        4_800_050,
        "EUR",
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

  void publish(ProtectedDeal deal) {
    record Published(String dealId, String status, long dealVersion) {}
    var told = new Published(deal.dealId(), deal.status(), deal.dealVersion());
    ChangeResult result =
        as(
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
  }

  /** The deal is that from now on, and all has followed from it. */
  void becomes(String dealId, String status) {
    ProtectedDeal deal =
        as("deals", t -> t.get(ProtectedDeal.TYPE, ProtectedDeal.key(dealId)).orElseThrow());
    publish(Deals.become(deal, status));
    env.drain();
  }

  <T> T as(String context, Function<TenantTable, T> work) {
    return new Caller.Service(AURORA, "test")
        .run(() -> work.apply(env.platform().tables(context).current()));
  }

  /** How the deal is on its way. */
  PushItem push(String dealId) {
    return as("crm", table -> PushStore.find(table, dealId).orElseThrow().item());
  }

  JsonNode connection() {
    return admin().get(CONNECTION).body();
  }

  JsonNode faults() {
    return admin().get(FAULTS).body().path("data");
  }

  /** Time goes by, and what falls due is looked at. */
  void later(Duration time) {
    env.clock().move(time);
    env.sweep();
  }

  @Override
  public void close() {
    env.close();
  }
}
