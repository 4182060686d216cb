package io.entente.bench;

import io.entente.deals.DealFunctions;
import io.entente.kernel.Edition;
import io.entente.kernel.TenantId;
import io.entente.matching.Company;
import io.entente.matching.IdentityKeys;
import io.entente.partners.PartnerFunctions;
import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.http.AuthorizedCaller;
import io.entente.platform.http.HttpEntry;
import io.entente.platform.http.Turnstile;
import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.log.Journal;
import io.entente.platform.table.Condition;
import io.entente.tenants.TenantFunctions;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.TestEnvironment;
import io.entente.testkit.lambda.ApiEvents;
import io.entente.testkit.lambda.ApiRequest;
import io.entente.testkit.lambda.Routes;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;

/** A tenant with its program and its partners, and deal registration as Lambda would call it. */
public final class Scene implements AutoCloseable {
  private static final String TENANT = "aurora";

  /** So many that none comes near its quota, and each has a few protected deals. */
  private static final int PARTNERS = 300;

  private static final String PROBLEM = "Two plants plan by spreadsheet. ".repeat(30);

  private final TestEnvironment environment;
  private final Recorder recorder;
  private final Routes.Match route;
  private final HttpEntry entry;

  public Scene(TestEnvironment environment) {
    this.environment = environment;
    this.recorder = new Recorder(environment.storage());
    Platform given = environment.platform();
    var platform =
        new Platform(
            given.environment(), given.contract(), given.registry(), recorder, given.clock());
    this.entry =
        new HttpEntry(
            platform,
            DealFunctions.compose(platform),
            new Journal(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)),
            Turnstile.OPEN);
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

  /** An account with its spellings, as the accounts context publishes it. */
  void account(String id, String name) {
    var tables = environment.platform().tables("accounts");
    new Caller.Service(new TenantId(TENANT), "bench")
        .run(
            () -> {
              var change = tables.current().change();
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
  void register(String key, String customer) {
    byte[] event = event(key.replace(' ', '-'), customer);
    String answer =
        new String(entry.apply(new ByteArrayInputStream(event)), StandardCharsets.UTF_8);
    if (!answer.contains("\\\"status\\\":\\\"APPROVED\\\"")) {
      throw new IllegalStateException(answer);
    }
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
