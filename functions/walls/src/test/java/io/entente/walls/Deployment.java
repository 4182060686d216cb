package io.entente.walls;

import io.entente.contract.Contract;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.http.AuthorizedCaller;
import io.entente.platform.json.Json;
import io.entente.testkit.lambda.ApiEvents;
import io.entente.testkit.lambda.ApiRequest;
import io.entente.testkit.lambda.OutboxStream;
import io.entente.testkit.lambda.Routes;
import io.entente.testkit.storage.LocalTables;
import io.entente.testkit.storage.Storage;
import io.entente.testkit.storage.Tables;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkBytes;
import tools.jackson.databind.JsonNode;

/** Every package in a process of its own, and what stands around them: one tenant's tables. */
final class Deployment {
  static final String ENVIRONMENT = "packaged";
  static final String DUE = "entente-packaged-cell1-due";
  static final TenantId AURORA = new TenantId("aurora");

  private static final String OUTBOX = "entente-packaged-cell1-outbox";

  private final Surroundings surroundings = Surroundings.start();
  private final Storage storage = surroundings.storage();
  private final Routes routes = new Routes(Contract.load());
  private final Map<String, Lambda> packages = new HashMap<>();
  private final OutboxStream outbox;

  /**
   * @param operators whose tokens make an operator
   */
  Deployment(Path folder, List<String> contexts, String operators) throws Exception {
    new LocalTables(ENVIRONMENT, storage).registry();
    new Tables(storage.control()).plainTable(DUE);
    new Tables(storage.tenant(AURORA)).tenant("entente-packaged-" + AURORA);
    new Tables(storage.tenant(AURORA)).outbox(OUTBOX);
    this.outbox = new OutboxStream(storage.streams(AURORA), OUTBOX, Map.of());
    for (String context : contexts) {
      packages.put(
          context, Lambda.start(Packaged.of(context), folder, variables(context, operators)));
    }
  }

  private Map<String, String> variables(String context, String operators) {
    String functions =
        Character.toUpperCase(context.charAt(0)) + context.substring(1, context.length() - 1);
    return Map.ofEntries(
        Map.entry("MAIN_CLASS", "io.entente.%s.%sFunctions".formatted(context, functions)),
        Map.entry("SPRING_MAIN_WEB_APPLICATION_TYPE", "none"),
        Map.entry("ENTENTE_ENVIRONMENT", ENVIRONMENT),
        Map.entry("ENTENTE_REGISTRY_TABLE", "entente-packaged-registry"),
        Map.entry("ENTENTE_DUE_TABLE", DUE),
        Map.entry("ENTENTE_BUS", "entente-packaged-events"),
        Map.entry("ENTENTE_OPERATOR_ISSUERS", operators),
        Map.entry("ENTENTE_AWS_ENDPOINT", surroundings.tablesAddress().toString()),
        Map.entry("AWS_ENDPOINT_URL_EVENTBRIDGE", surroundings.busAddress()),
        Map.entry("AWS_REGION", "eu-central-1"),
        Map.entry("AWS_ACCESS_KEY_ID", "control"),
        Map.entry("AWS_SECRET_ACCESS_KEY", "local"));
  }

  Storage storage() {
    return storage;
  }

  Lambda lambda(String context) {
    return Objects.requireNonNull(packages.get(context), context);
  }

  /** An API event to the context that has the operation; its answer. */
  JsonNode send(Caller caller, ApiRequest request) {
    Routes.Match match = routes.find(request.method(), request.path()).orElseThrow();
    byte[] event = ApiEvents.proxy(request, match, AuthorizedCaller.context(caller));
    return call(match.operation().context(), "http", event);
  }

  /** What the authorizer says of a request. */
  JsonNode authorize(ApiRequest request) {
    Routes.Match match = routes.find(request.method(), request.path()).orElseThrow();
    return call("tenants", "authorizeCaller", ApiEvents.authorizer(request, match));
  }

  JsonNode call(String context, String entry, byte[] event) {
    return Json.MAPPER.readTree(lambda(context).call(entry, new ByteArrayInputStream(event)));
  }

  /** Hands what the outbox's stream has to the relay. */
  void relay() {
    outbox.pump(in -> lambda("tenants").call("relay", in));
  }

  /** What was published by now, as CloudEvents. */
  List<String> published() {
    return surroundings.published();
  }

  static ApiRequest request(
      String method, String target, Map<String, String> headers, String body) {
    var all = new HashMap<String, List<String>>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return new ApiRequest(
        "request-1",
        method,
        target,
        all,
        SdkBytes.fromByteArray(body.getBytes(StandardCharsets.UTF_8)));
  }

  void end() throws Exception {
    for (Lambda lambda : packages.values()) {
      lambda.close();
    }
    storage.close();
    surroundings.end();
  }
}
