package io.entente.platform.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.entente.contract.OperationSpec;
import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Context;
import io.entente.platform.LambdaEvent;
import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.caller.Origin;
import io.entente.platform.http.RequestParameters.Binding;
import io.entente.platform.json.Json;
import io.entente.platform.json.SchemaFaults;
import io.entente.platform.log.Journal;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/**
 * The {@code http} entry of a context: one function for all its operations, found by the event's
 * resource and method as the contract has them.
 */
public final class HttpEntry implements Function<InputStream, byte[]> {
  private static final LambdaEvent<APIGatewayProxyRequestEvent> EVENT =
      LambdaEvent.of(APIGatewayProxyRequestEvent.class);
  private static final LambdaEvent<APIGatewayProxyResponseEvent> ANSWER =
      LambdaEvent.of(APIGatewayProxyResponseEvent.class);

  private static final String NOWHERE =
      """
      {"httpMethod": "GET", "resource": "/", "requestContext": {"requestId": "primed"}}\
      """;

  private final Platform platform;
  private final Context context;
  private final Journal journal;
  private final AccessRule access;
  private final RequestParameters parameters;
  private final RequestBody bodies;
  private final Entrance entrance;

  public HttpEntry(Platform platform, Context context, Journal journal) {
    this(platform, context, journal, new PacedTurnstile(platform, Clock.systemUTC()));
  }

  /** With another way to count who comes in. */
  public HttpEntry(Platform platform, Context context, Journal journal, Turnstile turnstile) {
    this.platform = platform;
    this.context = context;
    this.journal = journal;
    var schemas = new SchemaFaults(platform.contract());
    this.access = new AccessRule(platform.registry(), platform.contract());
    this.parameters = new RequestParameters(platform.contract(), schemas);
    this.bodies = new RequestBody(schemas);
    this.entrance = new Entrance(new Visitors(platform), turnstile, journal);
  }

  /**
   * Does once what the first request would wait for: a whole unknown one, and every schema of a
   * body. Nothing is asked of a store, and nothing is bound.
   */
  public void prime() {
    apply(new ByteArrayInputStream(NOWHERE.getBytes(StandardCharsets.UTF_8)));
    platform.contract().operationsOf(context.name()).stream()
        .flatMap(operation -> operation.body().stream())
        .forEach(bodies::prime);
  }

  @Override
  public byte[] apply(InputStream in) {
    return ANSWER.write(answer(EVENT.read(in)));
  }

  private APIGatewayProxyResponseEvent answer(APIGatewayProxyRequestEvent event) {
    long started = System.nanoTime();
    Optional<OperationSpec> operation =
        platform.contract().route(event.getHttpMethod(), event.getResource());
    String name = operation.map(OperationSpec::operationId).orElse("none");
    Entrance.Arrival arrival = entrance.of(operation, event);
    Allowance allowance = arrival.allowance();
    Outcome<APIGatewayProxyResponseEvent> outcome =
        allowance.passes()
            ? guarded(name, event, () -> performed(operation, event, arrival))
            : tooMany(allowance);
    var response =
        switch (outcome) {
          case Outcome.Done<APIGatewayProxyResponseEvent>(var done) -> done;
          case Outcome.Refused<?>(Problem problem) -> Answers.refused(problem, requestId(event));
        };
    response.getHeaders().putAll(allowance.headers());
    journal.answered(
        new Journal.Answered(
            name,
            arrival.tenant(),
            requestId(event),
            response.getStatusCode(),
            outcome instanceof Outcome.Refused<?>(Problem p) ? p.kind().name() : "",
            System.nanoTime() - started));
    return response;
  }

  private static Outcome<APIGatewayProxyResponseEvent> tooMany(Allowance allowance) {
    return Outcome.refused(
        ProblemKind.TOO_MANY_REQUESTS,
        "You send more than your share. Wait %d s; the RateLimit headers say how much it is."
            .formatted(allowance.waitSeconds()));
  }

  private Outcome<APIGatewayProxyResponseEvent> guarded(
      String name,
      APIGatewayProxyRequestEvent event,
      Supplier<Outcome<APIGatewayProxyResponseEvent>> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      return Outcome.refused(refusal.problem());
    } catch (SdkException fault) {
      journal.fault(name, requestId(event), fault);
      return Outcome.refused(
          ProblemKind.UNAVAILABLE, "The store did not answer. Send the same request again.");
    } catch (RuntimeException fault) {
      journal.fault(name, requestId(event), fault);
      return Outcome.refused(
          ProblemKind.INTERNAL,
          "The service failed, not your request. Send it again, or report the traceId.");
    }
  }

  private Outcome<APIGatewayProxyResponseEvent> performed(
      Optional<OperationSpec> operation,
      APIGatewayProxyRequestEvent event,
      Entrance.Arrival arrival) {
    OperationSpec spec =
        operation.orElseThrow(() -> Refusal.of(ProblemKind.NOT_FOUND, "There is no such path."));
    Optional<APIGatewayProxyResponseEvent> page = LinkPage.instead(spec, event);
    if (page.isPresent()) {
      return Outcome.done(page.get());
    }
    return perform(spec, event, arrival)
        .map(value -> Answers.done(platform.contract(), spec, value))
        .map(answer -> Welcoming.of(spec, event, answer));
  }

  private Outcome<?> perform(
      OperationSpec spec, APIGatewayProxyRequestEvent event, Entrance.Arrival arrival) {
    Context.Bound<?> bound = context.operations().get(spec.operationId());
    if (bound == null) {
      throw new IllegalStateException(
          "%s does not offer %s".formatted(context.name(), spec.operationId()));
    }
    Caller caller = arrival.caller();
    access.check(spec, caller);
    AcceptHeader.check(event);
    return origin(spec, event).run(() -> call(bound, bind(spec, event), caller));
  }

  private static Origin origin(OperationSpec spec, APIGatewayProxyRequestEvent event) {
    var identity =
        event.getRequestContext() == null ? null : event.getRequestContext().getIdentity();
    String source = identity == null ? null : identity.getSourceIp();
    return new Origin(spec.operationId(), requestId(event), source == null ? "" : source);
  }

  private Binding bind(OperationSpec spec, APIGatewayProxyRequestEvent event) {
    var binding = new Binding(Json.MAPPER.createObjectNode(), new ArrayList<Fault>());
    parameters.read(spec, event, binding);
    spec.body().ifPresent(body -> bodies.read(body, event, binding));
    if (!binding.faults().isEmpty()) {
      throw new Refusal(Problem.invalid(binding.faults()));
    }
    return binding;
  }

  private static <I> Outcome<?> call(Context.Bound<I> bound, Binding binding, Caller caller) {
    I request = record(bound.requestType(), binding);
    return caller.run(() -> bound.operation().apply(request));
  }

  private static <I> I record(Class<I> type, Binding binding) {
    try {
      return Json.MAPPER
          .readerFor(type)
          .without(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(binding.request());
    } catch (DatabindException e) {
      throw new Refusal(Problem.invalid(List.of(unfitting(e))));
    }
  }

  /** A number such as 5000.0, or a date that no calendar has: right in form, wrong in fact. */
  private static Fault unfitting(DatabindException e) {
    var pointer = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      if (!"body".equals(name)) {
        pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : name);
      }
    }
    return new Fault(
        pointer.toString(), "value", pointer + " has a value that cannot be read as what it is.");
  }

  static String requestId(APIGatewayProxyRequestEvent event) {
    var requestContext = event.getRequestContext();
    return requestContext == null || requestContext.getRequestId() == null
        ? ""
        : requestContext.getRequestId();
  }
}
