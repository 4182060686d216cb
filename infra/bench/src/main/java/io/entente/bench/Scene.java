package io.entente.bench;

import io.entente.deals.DealFunctions;
import io.entente.kernel.Edition;
import io.entente.kernel.TenantId;
import io.entente.matching.Company;
import io.entente.matching.IdentityKeys;
import io.entente.partners.PartnerFunctions;
import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.CloudEvents;
import io.entente.platform.events.EventsEntry;
import io.entente.platform.events.LastWords;
import io.entente.platform.events.Notice;
import io.entente.platform.http.AuthorizedCaller;
import io.entente.platform.http.HttpEntry;
import io.entente.platform.http.Turnstile;
import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.items.ProgramVersion;
import io.entente.platform.log.Journal;
import io.entente.platform.table.Condition;
import io.entente.platform.table.TenantTable;
import io.entente.program.CompiledProgram;
import io.entente.tenants.TenantFunctions;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.TestEnvironment;
import io.entente.testkit.lambda.ApiEvents;
import io.entente.testkit.lambda.ApiRequest;
import io.entente.testkit.lambda.QueueEvents;
import io.entente.testkit.lambda.Routes;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A tenant with its program and its partners, and deal registration as Lambda would call it. */
public final class Scene implements AutoCloseable {
  private static final String TENANT = "aurora";

  /** So many that none comes near its quota, and each has a few protected deals. */
  private static final int PARTNERS = 300;

  private static final Pattern DEAL_ID = Pattern.compile("deal_[0-9a-z]{26}");

  private static final String PROBLEM = "Two plants plan by spreadsheet. ".repeat(30);

  private final TestEnvironment environment;
  private final Recorder recorder;
  private final Routes.Match route;
  private final HttpEntry entry;
  private final EventsEntry events;

  public Scene(TestEnvironment environment) {
    this.environment = environment;
    this.recorder = new Recorder(environment.storage());
    Platform given = environment.platform();
    var platform =
        new Platform(
            given.environment(), given.contract(), given.registry(), recorder, given.clock());
    var deals = DealFunctions.compose(platform);
    var silence =
        new Journal(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    this.entry = new HttpEntry(platform, deals, silence, Turnstile.OPEN);
    this.events = new EventsEntry(deals, silence, LastWords.NONE);
    this.route = new Routes(given.contract()).find("POST", "/v1/deals").orElseThrow();
    environment.add(TenantFunctions.compose(given, environment.provisioning()));
    environment.add(PartnerFunctions.compose(given));
    tenant(TENANT);
    IntStream.range(0, PARTNERS).mapToObj(i -> "P-" + i).forEach(this::partner);
  }

  Recorder recorder() {
    return recorder;
  }

  TestEnvironment environment() {
    return environment;
  }

  /** A tenant with tables and program. */
  void tenant(String id) {
    tenant(id, Edition.PREMIUM);
  }

  void tenant(String id, Edition edition) {
    Map<String, String> body = Map.of("tenantId", id, "name", id, "edition", edition.id());
    done(environment.as(Callers.operator()).key("t-" + id).post("/v1/tenants", body));
  }

  private void partner(String id) {
    done(
        environment
            .as(Callers.member(TENANT, "channel-manager"))
            .put(
                "/v1/partners/" + id,
                Map.of(
                    "name", "Nordlicht Systems GmbH",
                    "type", "reseller",
                    "state", "active",
                    "tier", "gold",
                    "territories", List.of("DE"),
                    "productFamilies", List.of("analytics"),
                    "agreementSigned", true)));
  }

  private static void done(Answer answer) {
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.toString());
    }
  }

  /** So many accounts of others. */
  void books(int accounts) {
    inBooks(
        table -> {
          new Books(table, environment.clock().instant()).fill(accounts);
          return accounts;
        });
  }

  /** The program by which it is decided. */
  CompiledProgram program() {
    return inBooks(
        table -> {
          long version = table.get(ProgramInForce.TYPE, ProgramInForce.KEY).orElseThrow().version();
          return CompiledProgram.fromBytes(
              table.get(ProgramVersion.TYPE, ProgramVersion.key(version)).orElseThrow().bytes());
        });
  }

  private <T> T inBooks(Function<TenantTable, T> work) {
    var tables = environment.platform().tables("accounts");
    return new Caller.Service(new TenantId(TENANT), "bench")
        .run(() -> work.apply(tables.current()));
  }

  /** An account with its spellings, as the accounts context publishes it. */
  void account(String id, String name) {
    inBooks(
        table -> {
          var change = table.change();
          change.put(
              AccountStanding.TYPE,
              new AccountStanding(
                  id, "prospect", List.of(name), "DE", environment.clock().instant()));
          var company = new Company(name, "DE", List.of(website(name)), null, List.of());
          IdentityKeys.of(company)
              .forEach(
                  key ->
                      change.put(
                          "key",
                          CompanyKey.TYPE,
                          new CompanyKey(key.toString(), id, List.of()),
                          Condition.ABSENT));
          return change.commit();
        });
  }

  /** Registers a deal of about 2 kB through the packaged entry; fails unless it is approved. */
  String register(String key, String customer) {
    byte[] event = event(key.replace(' ', '-'), customer);
    String answer =
        new String(entry.apply(new ByteArrayInputStream(event)), StandardCharsets.UTF_8);
    if (!answer.contains("\\\"status\\\":\\\"APPROVED\\\"")) {
      throw new IllegalStateException(answer);
    }
    return DEAL_ID.matcher(answer).results().findFirst().orElseThrow().group();
  }

  /** What the deals context does when it hears that a deal was approved. */
  void hear(String dealId) {
    var approved =
        new Notice(
            new TenantId(TENANT),
            "DEAL#" + dealId,
            1,
            "deal.approved",
            environment.clock().instant());
    var message = new QueueEvents.Message(dealId, CloudEvents.write(approved), 1);
    byte[] batch = QueueEvents.of("entente-bench-indexCustomer", List.of(message));
    Set<String> failed = QueueEvents.failed(events.apply(new ByteArrayInputStream(batch)));
    if (!failed.isEmpty()) {
      throw new IllegalStateException("the index was not written");
    }
  }

  /** The size of an item that stands in the table, in bytes. */
  long size(Map<String, AttributeValue> key) {
    return inBooks(
        table ->
            ItemSize.of(
                table.client().getItem(get -> get.tableName(table.name()).key(key)).item()));
  }

  /** The API event of such a registration. */
  public byte[] event(String key, String customer) {
    String body =
        """
        {"endCustomer":{"legalName":"%s","country":"DE","website":"https://%s"},\
        "products":["analytics"],"estimatedValue":{"amountMinor":4800000,"currency":"EUR"},\
        "expectedCloseDate":"%s","contact":{"name":"Ada Example","email":"ada@example.com"},\
        "source":"Trade fair","project":"Plant analytics","salesStage":"qualified",\
        "businessProblem":"%s"}"""
            .formatted(
                customer,
                website(customer),
                LocalDate.ofInstant(environment.clock().instant(), ZoneOffset.UTC).plusDays(120),
                PROBLEM.strip().substring(0, 300));
    var request =
        new ApiRequest(
            key,
            "POST",
            "/v1/deals",
            Map.of("Content-Type", List.of("application/json"), "Idempotency-Key", List.of(key)),
            SdkBytes.fromUtf8String(body));
    String partner = "P-" + Math.floorMod(key.hashCode(), PARTNERS);
    return ApiEvents.proxy(
        request, route, AuthorizedCaller.context(Callers.partner(TENANT, partner)));
  }

  private static String website(String name) {
    return "www." + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".de";
  }

  @Override
  public void close() {
    environment.close();
  }
}
