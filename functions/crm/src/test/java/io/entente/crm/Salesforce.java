package io.entente.crm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/**
 * Salesforce's REST API as far as the loop and jsforce need it: sign-in by a signed statement,
 * records by id and by external id, upsert, collections, query, its limits header and the shapes of
 * its errors. What it is to do wrong, a test says.
 */
final class Salesforce implements AutoCloseable {
  /** What it answers before it does what it was asked, if anything; or after, and then hangs up. */
  record Mishap(int status, String body, Map<String, String> headers, boolean afterwards) {
    static Mishap error(int status, String code) {
      return new Mishap(
          status,
          Json.write(List.of(Map.of("message", "said so", "errorCode", code))),
          Map.of(),
          false);
    }

    static Mishap lostAnswer() {
      return new Mishap(503, "", Map.of(), true);
    }
  }

  private static final String DATA = "/services/data/";
  private static final String TOKEN = "00D!token";
  private static final String EXTERNAL = "__c";

  private final HttpServer server;
  private final KeyPair keys;
  private final Map<String, Map<String, Map<String, Object>>> records = new ConcurrentHashMap<>();
  private final AtomicInteger drawn = new AtomicInteger(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicReference<Optional<Mishap>> next = new AtomicReference<>(Optional.empty());
  private final AtomicReference<String> spared = new AtomicReference<>("");

  Salesforce() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      keys = generator.generateKeyPair();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    put("User", Map.of("Name", "Lena Example", "Username", "lena", "IsActive", true));
    put("User", Map.of("Name", "Otto Former", "Username", "otto", "IsActive", false));
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** As a connection has it. */
  String key() {
    return Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
  }

  String token() {
    return TOKEN;
  }

  Map<String, Object> setting() {
    return new HashMap<>(
        Map.of(
            "kind",
            "salesforce",
            "address",
            address(),
            "user",
            "entente@aurora.example",
            "clientId",
            "consumer-key",
            "secret",
            key(),
            "owners",
            List.of(Map.of("user", "lena", "owner", "lena"))));
  }

  /** This goes wrong once, with the next request of that method whose path has that in it. */
  void once(String methodAndPath, Mishap mishap) {
    spared.set(methodAndPath);
    next.set(Optional.of(mishap));
  }

  /** All go wrong so from now on, until {@link #recovers}. */
  private final AtomicReference<Optional<Mishap>> always = new AtomicReference<>(Optional.empty());

  void fails(Mishap mishap) {
    always.set(Optional.of(mishap));
  }

  void recovers() {
    always.set(Optional.empty());
  }

  int asked() {
    return asked.get();
  }

  /** Made as a person would. */
  String put(String object, Map<String, Object> fields) {
    String id = "006%012dAAA".formatted(drawn.getAndIncrement());
    var record = new LinkedHashMap<String, Object>(fields);
    record.put("Id", id);
    of(object).put(id, record);
    return id;
  }

  /** All of a kind that say so. */
  List<Map<String, Object>> where(String object, String field, Object value) {
    return of(object).values().stream().filter(it -> value.equals(it.get(field))).toList();
  }

  private Map<String, Map<String, Object>> of(String object) {
    return records.computeIfAbsent(object, _ -> new ConcurrentHashMap<>());
  }

  private record Reply(int status, Object body) {}

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try (exchange) {
      String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Optional<Mishap> mishap = always.get();
      if (mishap.isEmpty() && matches(what)) {
        mishap = next.getAndSet(Optional.empty());
      }
      if (mishap.isPresent() && !mishap.get().afterwards) {
        send(exchange, mishap.get());
        return;
      }
      Reply reply = reply(exchange, body);
      if (mishap.isPresent()) {
        send(exchange, mishap.get());
      } else {
        send(exchange, reply);
      }
    }
  }

  private boolean matches(String what) {
    String[] wanted = spared.get().split(" ", 2);
    return next.get().isPresent()
        && what.startsWith(wanted[0] + " ")
        && what.contains(wanted[wanted.length - 1]);
  }

  private static void send(HttpExchange exchange, Mishap mishap) throws IOException {
    mishap.headers.forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = mishap.body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(mishap.status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void send(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
    exchange
        .getResponseHeaders()
        .set("Sforce-Limit-Info", "api-usage=%d/100000".formatted(asked()));
    byte[] bytes =
        reply.status == 204 ? new byte[0] : Json.write(reply.body).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private Reply reply(HttpExchange exchange, String body) {
    URI asked = exchange.getRequestURI();
    if (asked.getPath().equals("/services/oauth2/token")) {
      return token(body);
    }
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    if (!("Bearer " + TOKEN).equals(given)) {
      return error(401, "INVALID_SESSION_ID", "Session expired or invalid");
    }
    String path = asked.getRawPath().substring(DATA.length()).replaceFirst("^v[0-9.]+/?", "");
    String[] parts = path.split("/", -1);
    JsonNode said = body.isEmpty() ? Json.MAPPER.missingNode() : Json.MAPPER.readTree(body);
    return switch (parts[0]) {
      case "query" -> query(decoded(String.valueOf(asked.getRawQuery()).substring(2)));
      case "sobjects" -> record(exchange.getRequestMethod(), parts, said);
      case "composite" -> collection(parts, said);
      default -> error(404, "NOT_FOUND", "The requested resource does not exist");
    };
  }

  private Reply token(String body) {
    var form = new HashMap<String, String>();
    for (String pair : body.split("&", -1)) {
      String[] sides = pair.split("=", 2);
      form.put(sides[0], decoded(sides[1]));
    }
    return isSigned(form.getOrDefault("assertion", ""))
        ? new Reply(200, Map.of("access_token", TOKEN, "instance_url", address()))
        : new Reply(
            400,
            Map.of("error", "invalid_grant", "error_description", "user hasn't approved this"));
  }

  private boolean isSigned(String statement) {
    try {
      String[] parts = statement.split("\\.", -1);
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(keys.getPublic());
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
      JsonNode claims = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]))
          && claims.path("iss").asString().equals("consumer-key")
          && claims.path("aud").asString().equals(address())
          && claims.path("exp").asLong() > System.currentTimeMillis() / 1000;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static Reply error(int status, String code, String message) {
    return new Reply(status, List.of(Map.of("errorCode", code, "message", message)));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Enough of it for what is asked: all of one kind. */
  private Reply query(String soql) {
    String object = soql.replaceFirst("(?s).*?\\bFROM\\s+(\\w+).*", "$1");
    var found = new ArrayList<Map<String, Object>>();
    of(object).values().forEach(it -> found.add(shown(object, it)));
    return new Reply(200, Map.of("totalSize", found.size(), "done", true, "records", found));
  }

  private static Map<String, Object> shown(String object, Map<String, Object> record) {
    var shown = new LinkedHashMap<String, Object>(record);
    shown.put("attributes", Map.of("type", object));
    return shown;
  }

  private Reply record(String method, String[] parts, JsonNode said) {
    String object = parts[1];
    if (parts.length == 2) {
      return created(put(object, fields(said)));
    }
    boolean external = parts.length > 3 && parts[2].endsWith(EXTERNAL);
    List<Map<String, Object>> found =
        where(object, external ? parts[2] : "Id", decoded(parts[parts.length - 1]));
    if (found.size() > 1) {
      return new Reply(
          300, found.stream().map(it -> DATA + "sobjects/" + object + "/" + it.get("Id")).toList());
    }
    if (method.equals("GET")) {
      return found.isEmpty()
          ? error(404, "NOT_FOUND", "The requested resource does not exist")
          : new Reply(200, shown(object, found.getFirst()));
    }
    return external
        ? upserted(new Key(object, parts[2], decoded(parts[3])), found, fields(said))
        : changed(found.getFirst(), fields(said));
  }

  private record Key(String object, String field, String value) {}

  private Reply upserted(Key key, List<Map<String, Object>> found, Map<String, Object> fields) {
    if (!found.isEmpty()) {
      found.getFirst().putAll(fields);
      return new Reply(
          200,
          Map.of(
              "id",
              found.getFirst().get("Id"),
              "success",
              true,
              "errors",
              List.of(),
              "created",
              false));
    }
    if (key.object.equals("Opportunity") && !fields.containsKey("CloseDate")) {
      return error(400, "REQUIRED_FIELD_MISSING", "Required fields are missing: [CloseDate]");
    }
    var record = new LinkedHashMap<>(fields);
    record.put(key.field, key.value);
    return created(put(key.object, record));
  }

  private static Reply created(String id) {
    return new Reply(201, Map.of("id", id, "success", true, "errors", List.of(), "created", true));
  }

  private static Reply changed(Map<String, Object> record, Map<String, Object> fields) {
    record.putAll(fields);
    return new Reply(204, "");
  }

  /** Upserts of up to 200 records of one kind by an external id, each for itself. */
  private Reply collection(String[] parts, JsonNode said) {
    var results = new ArrayList<Object>();
    for (JsonNode one : said.path("records")) {
      Map<String, Object> fields = fields(one);
      String value = String.valueOf(fields.remove(parts[3]));
      results.add(
          upserted(new Key(parts[2], parts[3], value), where(parts[2], parts[3], value), fields)
              .body);
    }
    return new Reply(200, results);
  }

  private static Map<String, Object> fields(JsonNode said) {
    var fields = new LinkedHashMap<String, Object>();
    said.propertyStream()
        .filter(one -> !one.getKey().equals("attributes"))
        .forEach(
            one ->
                fields.put(one.getKey(), Json.MAPPER.convertValue(one.getValue(), Object.class)));
    return fields;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
