package io.entente.local.gateway;

import io.entente.kernel.ProblemKind;
import io.entente.local.Cure;
import io.entente.platform.json.Json;
import io.entente.testkit.lambda.ApiRequest;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the command line asks of the running program, under {@code /_local/}. It gives out tokens
 * without a question; so it answers only who comes from this machine and is no web page: a page
 * cannot send the header without a permission that is never given.
 */
public final class LocalApi implements Function<ApiRequest, Response> {
  /** What a request must carry, with any value. */
  public static final String HEADER = "X-Entente-Local";

  private static final String PREFIX = "/_local/";

  private final Map<String, Function<JsonNode, Object>> commands;

  /**
   * @param commands by name; each gets the body's JSON and gives an answer to be written as JSON,
   *     or a {@link Cure}
   */
  public LocalApi(Map<String, Function<JsonNode, Object>> commands) {
    this.commands = Map.copyOf(commands);
  }

  @Override
  public Response apply(ApiRequest request) {
    if (!mayAsk(request)) {
      return Response.refused(
          ProblemKind.FORBIDDEN, "Only the command line on this machine asks here.", request.id());
    }
    var command = commands.get(request.path().substring(PREFIX.length()));
    if (command == null || !request.method().equals("POST")) {
      return Response.refused(
          ProblemKind.NOT_FOUND,
          "There are POST %s.".formatted(Set.copyOf(commands.keySet())),
          request.id());
    }
    try {
      return Response.json(200, command.apply(Json.MAPPER.readTree(request.body().asByteArray())));
    } catch (JacksonException e) {
      return Response.refused(
          ProblemKind.INVALID_REQUEST, "The body is not what is asked for.", request.id());
    } catch (Cure cure) {
      return Response.refused(
          ProblemKind.INVALID_REQUEST, String.valueOf(cure.getMessage()), request.id());
    }
  }

  private static boolean mayAsk(ApiRequest request) {
    return request.headers().keySet().stream().anyMatch(HEADER::equalsIgnoreCase)
        && Loopback.isAskedBy(request);
  }
}
