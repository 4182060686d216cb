package io.entente.local.samples;

import io.entente.kernel.TenantId;
import io.entente.local.Cure;
import io.entente.local.gateway.Response;
import io.entente.local.issuer.Issuer;
import io.entente.platform.json.Json;
import io.entente.testkit.lambda.ApiRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import software.amazon.awssdk.core.SdkBytes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the sample tenants through the gateway, as their operator and their administrator would.
 * Doing it again changes nothing that matters, so that a first start that was cut short is simply
 * done again.
 */
public final class Samples {
  private static final String AGO = "lastActivityDaysAgo";
  private static final String ON = "lastActivityOn";
  private static final long LOOK_MILLIS = 200;
  private static final int MOST_LOOKS = 1_500;

  /**
   * What it works with.
   *
   * @param service as it answers everybody, so that what is written is told at once
   */
  public record Ground(
      Function<ApiRequest, Response> service, Issuer issuer, Clock clock, PrintStream console) {}

  private final Ground ground;

  public Samples(Ground ground) {
    this.ground = ground;
  }

  /** Those sample tenants that exist as files. */
  public void load() {
    for (String tenant : SampleFiles.TENANTS) {
      if (SampleFiles.text(tenant, "partners.json").isPresent()) {
        load(tenant);
      }
    }
  }

  private void load(String tenant) {
    create(tenant);
    int partners = partners(tenant);
    SampleUsers.ofPartners(tenant).forEach(user -> person(tenant, user));
    JsonNode accounts = imported(tenant, "accounts", accounts(tenant));
    JsonNode opportunities = imported(tenant, "opportunities", opportunities(tenant));
    ground.console.printf(
        Locale.ROOT,
        "  %s: %d partners, %d accounts, %d opportunities%n",
        tenant,
        partners,
        accounts.at("/progress/rowsDone").asInt(0),
        opportunities.at("/progress/rowsDone").asInt(0));
  }

  private void create(String tenant) {
    var body =
        Map.of(
            "tenantId",
            tenant,
            "name",
            Character.toUpperCase(tenant.charAt(0)) + tenant.substring(1),
            "edition",
            "premium",
            "issuers",
            List.of(ground.issuer.address(tenant)));
    var operator =
        new Issuer.Person(Optional.empty(), "samples", Set.of("operator"), Optional.empty(), "");
    send(new Call("POST", "/v1/tenants", operator, "application/json"), Json.write(body));
  }

  private int partners(String tenant) {
    int count = 0;
    String partners = SampleFiles.text(tenant, "partners.json").orElse("[]");
    for (JsonNode partner : Json.MAPPER.readTree(partners)) {
      var body = (ObjectNode) partner;
      String id = body.remove("partnerId").asString("");
      var call = new Call("PUT", "/v1/partners/" + id, administrator(tenant), "application/json");
      send(call, body.toString());
      count++;
    }
    return count;
  }

  /** As one of the partner's people, so that there is somebody to be written to. */
  private void person(String tenant, SampleUser user) {
    String path = "/v1/partners/%s/people/%s".formatted(user.partnerId(), user.user());
    var body = Json.MAPPER.createObjectNode();
    body.put("name", user.name());
    body.put("email", "%s@%s.example".formatted(user.user(), tenant));
    body.put("role", user.roles().contains("partner-admin") ? "admin" : "member");
    if (user.language() != null) {
      body.put("language", user.language());
    }
    send(new Call("PUT", path, administrator(tenant), "application/json"), body.toString());
  }

  private static String accounts(String tenant) {
    return SampleFiles.text(tenant, "accounts.csv").orElse("");
  }

  /** The files say how long ago something was, so that they do not age. */
  private String opportunities(String tenant) {
    String csv = SampleFiles.text(tenant, "opportunities.csv").orElse("");
    LocalDate today = LocalDate.now(ground.clock);
    var out = new StringWriter();
    try (var parser = CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(csv));
        var printer = CSVFormat.RFC4180.print(out)) {
      printer.printRecord(
          parser.getHeaderNames().stream().map(name -> name.equals(AGO) ? ON : name).toList());
      for (CSVRecord row : parser) {
        printer.printRecord(row(row, parser.getHeaderNames(), today));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static List<String> row(CSVRecord row, List<String> names, LocalDate today) {
    var cells = new ArrayList<String>();
    for (String name : names) {
      String cell = row.get(name);
      cells.add(
          name.equals(AGO) && !cell.isEmpty()
              ? today.minusDays(Long.parseLong(cell)).toString()
              : cell);
    }
    return cells;
  }

  /** The finished job. */
  private JsonNode imported(String tenant, String what, String csv) {
    var call =
        new Call("POST", "/v1/%s/imports".formatted(what), administrator(tenant), "text/csv");
    JsonNode job = send(call, csv);
    var look =
        new Call("GET", "/v1/jobs/" + job.path("jobId").asString(""), administrator(tenant), "");
    for (int i = 0; i < MOST_LOOKS && !ended(job); i++) {
      pause();
      job = send(look, "");
    }
    job.path("faults")
        .forEach(fault -> ground.console.println("  a row of the samples is faulty: " + fault));
    return job;
  }

  private static boolean ended(JsonNode job) {
    return Arrays.asList("DONE", "FAILED", "CANCELLED").contains(job.path("state").asString(""));
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cure("Interrupted while the samples were loaded; start again to go on.", e);
    }
  }

  private static Issuer.Person administrator(String tenant) {
    return new Issuer.Person(
        Optional.of(new TenantId(tenant).value()),
        "samples",
        Set.of("tenant-admin"),
        Optional.empty(),
        "");
  }

  private record Call(String method, String path, Issuer.Person person, String contentType) {}

  private JsonNode send(Call call, String body) {
    var headers =
        Map.of(
            "Authorization", List.of("Bearer " + ground.issuer.token(call.person)),
            "Content-Type", List.of(call.contentType),
            "Idempotency-Key", List.of(key(call, body)));
    var request =
        new ApiRequest(
            UUID.randomUUID().toString(),
            call.method,
            call.path,
            headers,
            SdkBytes.fromUtf8String(body));
    Response response = ground.service.apply(request);
    if (response.status() >= 300) {
      throw new Cure(
          "The samples were not taken: %s %s answered %d %s"
              .formatted(call.method, call.path, response.status(), response.text()));
    }
    return Json.MAPPER.readTree(response.text());
  }

  /** The same request has the same key: what was done before a start was cut short is found. */
  private static String key(Call call, String body) {
    return UUID.nameUUIDFromBytes(
            (call.path + body).getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }
}
