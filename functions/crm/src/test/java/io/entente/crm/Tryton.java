package io.entente.crm;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.entente.platform.json.Json;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A Tryton of Debian's, on a database of its own that is a copy of one template. */
final class Tryton implements AutoCloseable {
  static final String USER = "admin";
  static final String PASSWORD = "Qu4ck-brown-fx";
  private static final String DATABASE = "erp";
  private static final int PATIENCE_SECONDS = 60;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path folder;
  private final int port;
  private Process server;
  private String password = PASSWORD;

  private Tryton(Path folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    settings(folder, port);
    this.server = begin();
  }

  /** Skips the test, and says so, where there is none on this machine. */
  static Tryton started(Path folder) throws Exception {
    boolean installed = isInstalled();
    if (!installed) {
      System.out.println("Tryton: NOT RUN (trytond and trytond-admin are not on the PATH)");
    }
    assumeThat(installed).as("Tryton is installed").isTrue();
    Path template = template();
    Files.createDirectories(folder.resolve("db"));
    Files.copy(template, database(folder));
    var tryton = new Tryton(folder, freePort());
    tryton.awaitReady();
    return tryton;
  }

  private static boolean isInstalled() {
    List<Path> path =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return Stream.of("trytond", "trytond-admin")
        .allMatch(name -> path.stream().anyMatch(at -> Files.isExecutable(at.resolve(name))));
  }

  /** Made once for all tests: its modules are activated, a company sells in euros. */
  private static synchronized Path template() throws Exception {
    Path folder = Path.of("target", "tryton").toAbsolutePath();
    Path template = folder.resolve("template.sqlite");
    if (!Files.exists(template)) {
      Files.createDirectories(folder.resolve("db"));
      Files.deleteIfExists(database(folder));
      Files.createFile(database(folder));
      int port = freePort();
      settings(folder, port);
      activate(folder);
      try (var tryton = new Tryton(folder, port)) {
        tryton.awaitReady();
        tryton.furnish();
      }
      Files.move(database(folder), template);
    }
    return template;
  }

  private static void activate(Path folder) throws Exception {
    Path pass = Files.writeString(folder.resolve("pass"), PASSWORD);
    var admin =
        new ProcessBuilder(
                "trytond-admin",
                "-c",
                "trytond.conf",
                "-d",
                DATABASE,
                "-u",
                "sale_opportunity",
                "--activate-dependencies",
                "--email",
                "admin@example.com")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("admin.log").toFile());
    admin.environment().put("TRYTONPASSFILE", pass.toString());
    Process process = admin.start();
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError("Tryton's database could not be made, see " + folder);
    }
  }

  private static Path database(Path folder) {
    return folder.resolve("db").resolve(DATABASE + ".sqlite");
  }

  private static void settings(Path folder, int port) throws IOException {
    Files.writeString(
        folder.resolve("trytond.conf"),
        """
        [web]
        listen = 127.0.0.1:%d
        [database]
        uri = sqlite://
        path = %s/db
        [session]
        max_attempt = 100
        """
            .formatted(port, folder));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Process begin() throws IOException {
    return new ProcessBuilder("trytond", "-c", "trytond.conf", "-d", DATABASE)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private void awaitReady() throws Exception {
    for (int second = 0; second < PATIENCE_SECONDS; second++) {
      try {
        if (ask("model.res.user.get_preferences", true, Map.of()).has("result")) {
          return;
        }
      } catch (IOException _) {
        // not yet
      }
      TimeUnit.SECONDS.sleep(1);
    }
    throw new AssertionError("Tryton did not start, see " + folder);
  }

  private void furnish() throws Exception {
    long euro =
        created(
            "currency.currency",
            Map.of("name", "Euro", "symbol", "€", "code", "EUR", "rounding", decimal("0.01")));
    long vendor = created("party.party", Map.of("name", "Aurora Software"));
    long company = created("company.company", Map.of("party", vendor, "currency", euro));
    long lena = created("party.party", Map.of("name", "Lena Example", "code", "lena"));
    long employee = created("company.employee", Map.of("party", lena, "company", company));
    call(
        "model.res.user.write",
        List.of(1),
        Map.of(
            "companies",
            List.of(List.of("add", List.of(company))),
            "company",
            company,
            "employees",
            List.of(List.of("add", List.of(employee))),
            "employee",
            employee),
        Map.of());
  }

  static Object decimal(String value) {
    return Map.of("__class__", "Decimal", "decimal", value);
  }

  long created(String model, Map<String, ?> values) throws Exception {
    return call("model." + model + ".create", List.of(values), Map.of()).path(0).longValue();
  }

  /** The opportunities with that reference, by what they say. */
  List<JsonNode> opportunities(String reference) throws Exception {
    return all(
        call(
            "model.sale.opportunity.search_read",
            List.of(List.of("reference", "=", reference)),
            0,
            1000,
            List.of(),
            List.of(
                "id",
                "number",
                "state",
                "amount",
                "end_date",
                "comment",
                "description",
                "party.code",
                "party.name",
                "employee.rec_name"),
            Map.of()));
  }

  private static List<JsonNode> all(JsonNode array) {
    var all = new ArrayList<JsonNode>();
    array.forEach(all::add);
    return all;
  }

  /** Its administrator has that password by now. */
  Tryton as(String present) {
    password = present;
    return this;
  }

  /** As its administrator. */
  JsonNode call(String method, Object... params) throws Exception {
    JsonNode answer = ask(method, params);
    if (!answer.has("result")) {
      throw new AssertionError(method + ": " + answer);
    }
    return answer.path("result");
  }

  private JsonNode ask(String method, Object... params) throws Exception {
    String basic =
        Base64.getEncoder()
            .encodeToString((USER + ":" + password).getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(address() + "/"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Basic " + basic)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    Json.write(Map.of("id", 1, "method", method, "params", List.of(params)))))
            .build();
    String body = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return Json.MAPPER.readTree(body);
  }

  String address() {
    return "http://127.0.0.1:%d/%s".formatted(port, DATABASE);
  }

  /** As if its machine had lost power. */
  void kill() {
    close();
  }

  void restart() throws Exception {
    server = begin();
    awaitReady();
  }

  @Override
  public void close() {
    server.destroyForcibly().onExit().join();
  }
}
