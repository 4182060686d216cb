package io.entente.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contract.Contract;
import io.entente.platform.Context;
import io.entente.platform.Embedded;
import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.json.Json;
import io.entente.platform.json.SchemaFaults;
import io.entente.platform.log.Journal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A context behind API Gateway's events; each refusal is held against the contract's Problem. */
final class Api {
  private static final Contract CONTRACT = Contract.load();
  private static final SchemaFaults SCHEMAS = new SchemaFaults(CONTRACT);

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final HttpEntry entry;

  /** An answer that has passed. */
  record Reply(int status, JsonNode headers, JsonNode body) {
    String problem() {
      return body.path("type").asString("").replace("urn:problem-type:", "");
    }

    List<String> pointers() {
      return faults("pointer");
    }

    List<String> codes() {
      return faults("code");
    }

    private List<String> faults(String name) {
      return body.path("errors").valueStream().map(f -> f.path(name).asString("")).toList();
    }

    String detail() {
      return body.path("detail").asString("");
    }
  }

  Api(Embedded embedded, Context context) {
    this(embedded.platform(CONTRACT), context);
  }

  Api(Platform platform, Context context) {
    this(platform, context, Turnstile.OPEN);
  }

  Api(Platform platform, Context context, Turnstile turnstile) {
    this.entry =
        new HttpEntry(
            platform,
            context,
            new Journal(new PrintStream(log, true, StandardCharsets.UTF_8)),
            turnstile);
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  /** A request that is right, but for what is done to it. */
  Reply put(Caller caller, String body, Consumer<ObjectNode> change) {
    return send(
        caller,
        event -> {
          route(event, "PUT", "/v1/partners/{partnerId}");
          event.putObject("pathParameters").put("partnerId", "P-1");
          event.putObject("headers").put("Content-Type", "application/json");
          event.put("body", body);
          change.accept(event);
        });
  }

  Reply send(Caller caller, Consumer<ObjectNode> change) {
    return send(AuthorizedCaller.context(caller), change);
  }

  Reply send(Map<String, ?> authorizer, Consumer<ObjectNode> change) {
    ObjectNode event = Json.MAPPER.createObjectNode();
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", "c6af9ac6-7b61-11e6-9a41-93e8deadbeef");
    if (!authorizer.isEmpty()) {
      context.set("authorizer", Json.MAPPER.valueToTree(authorizer));
    }
    change.accept(event);
    byte[] answer =
        entry.apply(new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)));
    return checked(Json.MAPPER.readTree(answer));
  }

  static void route(ObjectNode event, String method, String resource) {
    event.put("httpMethod", method);
    event.put("resource", resource);
  }

  static void binary(ObjectNode event, byte[] body) {
    event.put("body", Base64.getEncoder().encodeToString(body));
    event.put("isBase64Encoded", true);
  }

  private static Reply checked(JsonNode answer) {
    var reply =
        new Reply(
            answer.path("statusCode").asInt(0),
            answer.path("headers"),
            Json.MAPPER.readTree(answer.path("body").asString("")));
    if (reply.status >= 400) {
      assertThat(SCHEMAS.of("/components/schemas/Problem", reply.body)).isEmpty();
      assertThat(reply.headers.path("Content-Type").asString())
          .isEqualTo("application/problem+json");
      assertThat(reply.body.path("status").asInt()).isEqualTo(reply.status);
      assertThat(reply.body.path("traceId").asString()).isNotEmpty();
    }
    return reply;
  }
}
