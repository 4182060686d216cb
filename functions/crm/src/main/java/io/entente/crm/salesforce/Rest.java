package io.entente.crm.salesforce;

import io.entente.crm.port.CrmTrouble;
import io.entente.crm.port.CrmTrouble.Kind;
import io.entente.crm.wire.Wire;
import io.entente.platform.json.Json;
import io.entente.platform.outbound.Outbound;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Requests of one signed-in user, and what Salesforce's own codes mean for whoever waits. */
record Rest(Wire wire, Bearer.Token token) {
  private static final String DATA = "/services/data/v67.0";

  /** An external id that several records bear. */
  static final int SEVERAL = 300;

  static final int MISSING = 404;

  /** Part of a path or a query. */
  static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  JsonNode query(String soql) {
    return done(ask(Outbound.Method.GET, "/query?q=" + coded(soql), "")).path("records");
  }

  /** By an external id; there is none, or one, or it throws. */
  Optional<JsonNode> get(String path) {
    Wire.Answer answer = ask(Outbound.Method.GET, path, "");
    return answer.status() == MISSING ? Optional.empty() : Optional.of(done(answer));
  }

  /** Writes what is named and nothing else; the answer is the record's id, where it is told. */
  JsonNode patch(String path, Map<String, ?> fields) {
    return done(ask(Outbound.Method.PATCH, path, Json.write(fields)));
  }

  private Wire.Answer ask(Outbound.Method method, String path, String body) {
    var headers = new HashMap<>(Map.of("authorization", "Bearer " + token.value()));
    if (!body.isEmpty()) {
      headers.put("content-type", "application/json; charset=utf-8");
    }
    URI to = token.instance().resolve(DATA + path);
    return wire.send(Outbound.Letter.wanting(method, to, headers, body));
  }

  private static JsonNode done(Wire.Answer answer) {
    if (answer.isDone()) {
      return answer.body();
    }
    if (answer.status() == SEVERAL) {
      throw CrmTrouble.of(
          Kind.REFUSED,
          "Several records in Salesforce bear the id of this deal. Keep one, empty that field of the others, and try again.");
    }
    throw trouble(answer);
  }

  private static CrmTrouble trouble(Wire.Answer answer) {
    JsonNode first = answer.body().path(0);
    String code = first.path("errorCode").asString("");
    String words = Words.quoted(first.path("message").asString(""));
    return switch (code) {
      case "INVALID_SESSION_ID", "INVALID_AUTH_HEADER", "API_DISABLED_FOR_ORG" ->
          CrmTrouble.of(
              Kind.SHUT_OUT, "Salesforce does not let us in any more (%s).".formatted(code));
      case "REQUEST_LIMIT_EXCEEDED", "TXN_SECURITY_METERING_ERROR" ->
          CrmTrouble.busy(Optional.empty());
      case "UNABLE_TO_LOCK_ROW" ->
          CrmTrouble.of(Kind.LOCKED, "Somebody is at the same record in Salesforce.");
      case "DUPLICATES_DETECTED" ->
          CrmTrouble.of(
              Kind.REFUSED,
              "A duplicate rule in Salesforce keeps it out: it looks like a record that is there. Merge the two or let the connection's user pass the rule, and try again.");
      default ->
          answer.status() == 401
              ? CrmTrouble.of(Kind.SHUT_OUT, "Salesforce does not let us in any more.")
              : CrmTrouble.of(
                  Kind.REFUSED,
                  "Salesforce does not take it: %s (%s). Set that right in Salesforce and try again."
                      .formatted(words, code.isEmpty() ? answer.status() : code));
    };
  }
}
