package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.items.PartnerStanding;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.items.ProgramVersion;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.TenantTable;
import io.entente.program.CompiledProgram;
import io.entente.program.publish.ProgramCompiler;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One tenant with the default program in force, and the partners that a test gives it. */
final class Vendor {
  /** For tests that never move the clock. */
  static final TestEnvironment SHARED = start();

  static final List<String> FAMILIES =
      List.of("platform", "analytics", "security", "integration", "support");

  static final CompiledProgram PROGRAM = compiled(document());

  /** Protections last their time whatever happens, and who is next is protected at once. */
  static final CompiledProgram STEADY =
      compiled(
          document()
              .replace("  idle: {days: 45, notes: 2}\n", "")
              .replace("  warnings: [21, 7, 1]\n", "")
              .replace("  turnHours: 48\n", ""));

  /** Analytics is sold no more. */
  static final CompiledProgram WITHOUT_ANALYTICS =
      compiled(
          document().replace("  - id: analytics\n    name: {en: Analytics, de: Analytics}\n", ""));

  /** Whose deals are whose is said, and a breach of the clock only escalates. */
  static final CompiledProgram ASSIGNED =
      compiled(
          document()
              .replace("onBreach: DEEMED_APPROVED", "onBreach: ESCALATE")
              .replace(
                  "  rules: []\n",
                  """
                    rules:
                      - {families: [security], channelManagers: [nora], salesReps: [lena]}
                      - {territories: [EMEA], fromMinor: 5000000, channelManagers: [nora, ben], salesReps: [marc]}
                      - {partners: [P-2], channelManagers: [ben], salesReps: [marc]}
                  """));

  /** Analytics is for partners with a technical certificate. */
  static final CompiledProgram CERTIFIED =
      compiled(
          document()
              .replace(
                  "name: {en: Analytics, de: Analytics}\n",
                  "name: {en: Analytics, de: Analytics}\n    certifications: [technical]\n"));

  private final TestEnvironment environment;
  private final TenantId tenant;

  private Vendor(TestEnvironment environment, TenantId tenant) {
    this.environment = environment;
    this.tenant = tenant;
  }

  static TestEnvironment start() {
    TestEnvironment environment = TestEnvironment.start();
    return environment.add(DealFunctions.compose(environment.platform()));
  }

  /** On the storage that tests of this module share. */
  static Vendor of(String tenant) {
    return in(SHARED, tenant);
  }

  static Vendor in(TestEnvironment environment, String tenant) {
    var vendor = new Vendor(environment, environment.tenant(tenant));
    return vendor.publishing(PROGRAM);
  }

  /** One whose program has no turns, no warnings, and releases nothing for want of work. */
  static Vendor steady(TestEnvironment environment, String tenant) {
    return new Vendor(environment, environment.tenant(tenant)).publishing(STEADY);
  }

  Vendor publishing(CompiledProgram program) {
    var now = environment.clock().instant();
    long number = program.version();
    put(
        "tenants",
        change ->
            change
                .put(ProgramInForce.TYPE, new ProgramInForce(number, now))
                .put(ProgramVersion.TYPE, ProgramVersion.of(number, now, program.toBytes())));
    return this;
  }

  TestEnvironment environment() {
    return environment;
  }

  TenantId tenant() {
    return tenant;
  }

  /** Active resellers for all of Europe and every family. */
  Vendor partners(String... ids) {
    for (String id : ids) {
      partner(id, "active");
    }
    return this;
  }

  void partner(String id, String state) {
    standing(
        new PartnerStanding(
            id,
            state,
            "reseller",
            "gold",
            true,
            List.of("EMEA"),
            FAMILIES,
            null,
            null,
            environment.clock().instant()));
  }

  void standing(PartnerStanding standing) {
    put("partners", change -> change.put(PartnerStanding.TYPE, standing));
  }

  /** Writes as that context does, in one transaction. */
  void put(String context, Consumer<Change> writes) {
    ChangeResult result =
        as(
            context,
            table -> {
              Change change = table.change();
              writes.accept(change);
              return change.commit();
            });
    if (!(result instanceof ChangeResult.Committed)) {
      throw new AssertionError("not written: " + result);
    }
  }

  /** One item, as its owner writes it. */
  <R> void put(String context, ItemType<R> type, R item) {
    put(context, change -> change.put(type, item));
  }

  /** The tenant's table as a context sees it. */
  <T> T as(String context, Function<TenantTable, T> work) {
    return new Caller.Service(tenant, "test")
        .run(() -> work.apply(environment.platform().tables(context).current()));
  }

  Client user(String partner) {
    return environment.as(Callers.partner(tenant.value(), partner));
  }

  Client own(String role) {
    return environment.as(Callers.member(tenant.value(), role));
  }

  /** Registers under a key of its own. */
  Answer register(String partner, Sketch deal) {
    return register(user(partner), deal);
  }

  Answer register(Client client, Sketch deal) {
    return client.key(UUID.randomUUID().toString()).post("/v1/deals", deal.body());
  }

  Answer check(String partner, Sketch deal) {
    return user(partner).post("/v1/deals/check", deal.body());
  }

  /** The deal of an answer, as the vendor's people see it now. */
  Answer now(Answer registered) {
    return own("channel-manager").get("/v1/deals/" + registered.text("/dealId"));
  }

  /** Sends a command on the version of the deal that stands there now. */
  Answer move(Client client, Answer registered, String what, Map<String, Object> body) {
    return client
        .key(UUID.randomUUID().toString())
        .header("If-Match", "\"%s\"".formatted(now(registered).text("/version")))
        .post("/v1/deals/%s/%s".formatted(registered.text("/dealId"), what), body);
  }

  /** The types of a deal's events, in order. */
  List<String> told(Answer registered) {
    return history(registered.text("/dealId")).stream().map(EventItem::event).toList();
  }

  /** Every item of the tenant's table. */
  List<Map<String, AttributeValue>> items() {
    String table = as("deals", TenantTable::name);
    return environment
        .storage()
        .tenant(tenant)
        .scanPaginator(scan -> scan.tableName(table))
        .items()
        .stream()
        .toList();
  }

  /** The events of one deal, in order. */
  List<EventItem> history(String dealId) {
    return as(
        "deals",
        table ->
            table
                .query(TenantTable.Range.startingWith("DEAL#" + dealId, "EVENT#", 100))
                .of(EventItem.TYPE));
  }

  /** Tells that a deal's protection may have ended, as the sweeper does, and what follows. */
  void ends(Answer registered) {
    tell(
        "endProtection",
        new Notice(
            tenant,
            "DEAL#" + registered.text("/dealId"),
            1,
            "deal.protection_ends",
            environment.clock().instant()));
    environment.drain();
  }

  /** Tells a consumer something, as often as it is called. */
  void tell(String consumer, Notice notice) {
    var consumers = DealFunctions.compose(environment.platform()).consumers();
    new Caller.Service(tenant, consumer)
        .run(
            () -> {
              Objects.requireNonNull(consumers.get(consumer)).accept(notice);
              return consumer;
            });
  }

  private static CompiledProgram compiled(String document) {
    return switch (ProgramCompiler.compile(document)) {
      case Outcome.Done<CompiledProgram>(CompiledProgram compiled) -> compiled;
      case Outcome.Refused<CompiledProgram>(var problem) ->
          throw new AssertionError(problem.faults().toString());
    };
  }

  private static String document() {
    try (InputStream in = Vendor.class.getResourceAsStream("/template/program.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
