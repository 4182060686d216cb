package io.entente.standin.marketplace.wire;

import io.entente.standin.marketplace.identity.AssumeRole;
import io.entente.standin.marketplace.identity.Caller;
import io.entente.standin.marketplace.identity.Guard;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Finds what is asked for, and lets it be done by whom may: who, what, then how. */
public final class Calls {
  private static final Map<String, String> PATHS_OF_CATALOG =
      Map.of(
          "POST /StartChangeSet", "StartChangeSet",
          "GET /DescribeChangeSet", "DescribeChangeSet",
          "PATCH /CancelChangeSet", "CancelChangeSet",
          "POST /ListChangeSets", "ListChangeSets",
          "GET /DescribeEntity", "DescribeEntity",
          "POST /ListEntities", "ListEntities");

  private final Map<String, Operation> operations;
  private final Ground ground;
  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

  /** What every call passes. */
  public record Ground(Guard guard, AssumeRole sts, Faults faults, Rates rates) {}

  public Calls(Map<String, Operation> operations, Ground ground) {
    this.operations = operations;
    this.ground = ground;
  }

  /** Empty where the connection is to end without a word. */
  public Optional<Answer> answer(Asked asked) {
    if (asked.header("content-type").startsWith("application/x-www-form-urlencoded")) {
      return struck("AssumeRole", "text/xml", () -> ground.sts.answer(asked));
    }
    Optional<Service> service = Service.asked(asked.header("x-amz-target"));
    if (service.isEmpty()) {
      return Optional.of(Answer.refused("application/json", unknown(asked)));
    }
    String contentType = service.get().contentType();
    try {
      Caller caller = ground.guard.caller(asked, Service.SIGNING_NAME, Service.REGION);
      Operation operation = operation(asked, service.get());
      return struck(
          operation.name(),
          contentType,
          () -> Answer.json(contentType, done(operation, caller, input(asked, service.get()))));
    } catch (Refused refused) {
      return Optional.of(Answer.refused(contentType, refused));
    }
  }

  /** How often an operation was called, whatever became of it. */
  public int count(String operation) {
    return Optional.ofNullable(counts.get(operation)).map(AtomicInteger::get).orElse(0);
  }

  private Optional<Answer> struck(String operation, String contentType, Supplier<Answer> answer) {
    counts.computeIfAbsent(operation, _ -> new AtomicInteger()).incrementAndGet();
    return switch (ground.faults.next(operation).orElse(null)) {
      case null -> Optional.of(answer.get());
      case Fault.ConnectionLost _ -> Optional.empty();
      case Fault.AnswerLost _ -> {
        var _ = answer.get();
        yield Optional.empty();
      }
      case Fault.Refusal refusal -> Optional.of(Answer.refused(contentType, refusal.thrown()));
    };
  }

  private Operation operation(Asked asked, Service service) {
    String name =
        service == Service.CATALOG
            ? PATHS_OF_CATALOG.getOrDefault(asked.method() + " " + asked.path(), "")
            : asked.header("x-amz-target").replaceFirst("^[^.]*\\.", "");
    return Optional.ofNullable(operations.get(name)).orElseThrow(() -> unknown(asked));
  }

  private ObjectNode done(Operation operation, Caller caller, ObjectNode input) {
    if (!caller.may(operation.name())) {
      throw Refused.denied(
          "User: %s is not authorized to perform: aws-marketplace:%s"
              .formatted(caller.arn(), operation.name()));
    }
    ground.rates.count(caller.account(), operation.name());
    for (String field : input.propertyNames()) {
      if (!operation.fields().contains(field)) {
        throw Refused.invalid("%s takes no %s here.".formatted(operation.name(), field));
      }
    }
    return operation.answer(caller, input);
  }

  private static ObjectNode input(Asked asked, Service service) {
    if (service == Service.CATALOG && !asked.method().equals("POST")) {
      return Query.of(asked.parameters());
    }
    String contentType = asked.header("content-type");
    if (!contentType.equals(service.contentType())) {
      throw new Refused(
          415,
          "UnsupportedMediaTypeException",
          "Only %s is spoken here, not %s.".formatted(service.contentType(), contentType));
    }
    return Json.read(asked.text())
        .orElseThrow(
            () -> new Refused(400, "SerializationException", "The body is no JSON object."));
  }

  private static Refused unknown(Asked asked) {
    return new Refused(
        404,
        "UnknownOperationException",
        "The stand-in does not speak %s %s %s."
            .formatted(asked.method(), asked.path(), asked.header("x-amz-target")));
  }
}
