package io.entente.local.gateway;

import io.entente.contract.Contract;
import io.entente.kernel.ProblemKind;
import io.entente.platform.log.Journal;
import io.entente.testkit.lambda.ApiEvents;
import io.entente.testkit.lambda.ApiRequest;
import io.entente.testkit.lambda.Routes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Routes a request by the contract, has its caller verified, and calls the context's function. */
public final class Gateway {
  private final Routes routes;
  private final Authorizer authorizer;
  private final Map<String, Function<InputStream, byte[]>> functions;
  private final Journal journal;

  /**
   * What it calls.
   *
   * @param authorizer the function of that name
   * @param functions the {@code http} entries, by context
   */
  public record Functions(
      Function<InputStream, byte[]> authorizer,
      Map<String, Function<InputStream, byte[]>> functions) {}

  public Gateway(Contract contract, Functions functions, Journal journal) {
    this.routes = new Routes(contract);
    this.authorizer = new Authorizer(functions.authorizer);
    this.functions = Map.copyOf(functions.functions);
    this.journal = journal;
  }

  /** Answers every request, whatever happens. */
  public Response answer(ApiRequest request) {
    try {
      return routes
          .find(request.method(), request.path())
          .map(match -> authorized(request, match))
          .orElseGet(
              () ->
                  Response.refused(ProblemKind.NOT_FOUND, "There is no such path.", request.id()));
    } catch (RuntimeException e) {
      journal.fault("gateway", request.id(), e);
      return Response.refused(ProblemKind.UNAVAILABLE, "Try again in a moment.", request.id());
    }
  }

  private Response authorized(ApiRequest request, Routes.Match match) {
    if (match.operation().access().link().isPresent()) {
      return call(request, match, Map.of());
    }
    Optional<String> authorization = header(request, "Authorization");
    if (authorization.isEmpty()) {
      return Response.refused(
          ProblemKind.UNAUTHENTICATED, "Send Authorization: Bearer <token>.", request.id());
    }
    return switch (said(authorization.get(), request, match)) {
      case Authorizer.Said.Failed _ ->
          Response.refused(
              ProblemKind.UNAVAILABLE, "Who you are could not be found out.", request.id());
      case Authorizer.Said.Denied(String reason) ->
          Response.refused(ProblemKind.UNAUTHENTICATED, reason, request.id());
      case Authorizer.Said.Allowed(Map<String, Object> caller) -> call(request, match, caller);
    };
  }

  private Authorizer.Said said(String authorization, ApiRequest request, Routes.Match match) {
    try {
      return authorizer.of(authorization, request, match);
    } catch (RuntimeException e) {
      journal.fault("authorizeCaller", request.id(), e);
      return new Authorizer.Said.Failed();
    }
  }

  private Response call(ApiRequest request, Routes.Match match, Map<String, Object> caller) {
    var function = functions.get(match.operation().context());
    if (function == null) {
      return Response.refused(
          ProblemKind.UNAVAILABLE,
          "%s is not offered by this program.".formatted(match.operation().operationId()),
          request.id());
    }
    byte[] event = ApiEvents.proxy(request, match, caller);
    return Response.of(function.apply(new ByteArrayInputStream(event)));
  }

  private static Optional<String> header(ApiRequest request, String name) {
    return request.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .map(List::getLast)
        .filter(value -> !value.isBlank())
        .findFirst();
  }
}
