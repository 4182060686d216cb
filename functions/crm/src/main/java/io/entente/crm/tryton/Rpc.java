package io.entente.crm.tryton;

import io.entente.crm.port.CrmTrouble;
import io.entente.crm.port.CrmTrouble.Kind;
import io.entente.crm.wire.Wire;
import io.entente.platform.json.Json;
import io.entente.platform.outbound.Outbound;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Calls of one signed-in user. Signing in costs Tryton a quarter of a second, so it is done once
 * and the session serves all further calls.
 */
final class Rpc {
  private static final int LONGEST_QUOTE = 200;
  private static final Pattern WHITESPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

  /** Where, and as whom. */
  record Access(URI address, String user, String password) {}

  private final Wire wire;
  private final Access access;
  private final Map<String, String> headers;

  private Rpc(Wire wire, Access access, Map<String, String> headers) {
    this.wire = wire;
    this.access = access;
    this.headers = headers;
  }

  static Rpc signedIn(Wire wire, Access access) {
    var stranger = new Rpc(wire, access, Map.of("content-type", "application/json"));
    JsonNode session =
        stranger.call("common.db.login", access.user, Map.of("password", access.password), "en");
    if (!session.isArray() || session.size() < 2) {
      throw shutOut();
    }
    String token =
        "%s:%s:%s".formatted(access.user, session.get(0).asString(), session.get(1).asString());
    String encoded = Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
    return new Rpc(
        wire,
        access,
        Map.of("content-type", "application/json", "authorization", "Session " + encoded));
  }

  /** What the method answers; a null node where that is nothing. */
  JsonNode call(String method, Object... params) {
    String body = Json.write(Map.of("id", 1, "method", method, "params", List.of(params)));
    Wire.Answer answer =
        wire.send(Outbound.Letter.wanting(Outbound.Method.POST, access.address, headers, body));
    return switch (answer.status()) {
      case 200 -> result(answer.body());
      case 401, 403 -> throw shutOut();
      default ->
          throw CrmTrouble.of(
              Kind.SHUT_OUT,
              "There is no Tryton database at the connection's address (it answered %d). Set the address right."
                  .formatted(answer.status()));
    };
  }

  private static JsonNode result(JsonNode body) {
    JsonNode error = body.path("error");
    if (error.isArray()) {
      throw trouble(error);
    }
    return body.path("result");
  }

  private static CrmTrouble trouble(JsonNode error) {
    String name = error.path(0).asString("");
    return switch (name) {
      case "ConcurrencyException" ->
          CrmTrouble.of(Kind.LOCKED, "Somebody changed the same record in Tryton at that moment.");
      case "LoginException", "LoginRateLimit" -> shutOut();
      case "UserError", "UserWarning" ->
          CrmTrouble.of(
              Kind.REFUSED,
              "Tryton does not take it: %s Set that right in Tryton and try again."
                  .formatted(quoted(error.path(1).path(0).asString(""))));
      default ->
          name.contains("locked")
              ? CrmTrouble.of(Kind.LOCKED, "Tryton's database was locked at that moment.")
              : CrmTrouble.of(
                  Kind.REFUSED,
                  "Tryton failed of what it was asked (%s). Ask who runs it, and try again."
                      .formatted(quoted(name)));
    };
  }

  private static CrmTrouble shutOut() {
    return CrmTrouble.of(
        Kind.SHUT_OUT,
        "Tryton does not know the connection's user, or not with that password. Put the connection with the right ones.");
  }

  /** In its own words, as a sentence. */
  private static String quoted(String words) {
    String line = WHITESPACE.matcher(words).replaceAll(" ").strip();
    String cut = line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE);
    return cut.endsWith(".") ? cut : cut + ".";
  }
}
