package io.entente.testkit;

import io.entente.contract.Contract;
import io.entente.contract.DueSpec;
import io.entente.contract.EventSpec;
import io.entente.kernel.Fault;
import io.entente.platform.events.CloudEvents;
import io.entente.platform.events.Notice;
import io.entente.platform.json.Json;
import io.entente.platform.json.SchemaFaults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Holds every event that is published against the catalogue: it is listed, and its data are what
 * subscribers were promised.
 */
final class EventCheck {
  private final Map<String, EventSpec> catalogue;
  private final Set<String> dueKinds;
  private final SchemaFaults schemas;

  EventCheck(Contract contract) {
    this.catalogue =
        contract.events().stream().collect(Collectors.toMap(EventSpec::type, Function.identity()));
    this.dueKinds =
        contract.dueKinds().stream().map(DueSpec::kind).collect(Collectors.toUnmodifiableSet());
    this.schemas = new SchemaFaults(contract);
  }

  /** What an event item says, and in which version. */
  record Written(String data, int version) {
    static Written of(Map<String, AttributeValue> item) {
      AttributeValue later = item.get("writtenAs");
      return new Written(
          item.getOrDefault("data", AttributeValue.fromS("")).s(),
          later == null ? 1 : Integer.parseInt(later.n()));
    }
  }

  /**
   * @param read the event item; read only where there has to be one
   * @throws AssertionError if a subscriber that reads the catalogue could not read this
   */
  void event(Notice notice, Function<Notice, Optional<Written>> read) {
    EventSpec spec = catalogue.get(notice.type());
    if (spec == null) {
      throw new AssertionError(
          "The catalogue has no %s; declare it in asyncapi.yaml".formatted(notice.type()));
    }
    if (dueKinds.contains(notice.type())) {
      return;
    }
    EventSpec.Told told =
        spec.told()
            .orElseThrow(
                () ->
                    new AssertionError(notice.type() + " has no x-entente-told in asyncapi.yaml"));
    Written item =
        read.apply(notice)
            .orElseThrow(() -> new AssertionError("There is no event item of " + notice));
    if (item.version != told.version()) {
      throw new AssertionError(
          "%s is written in version %d of its data, the catalogue is at %d"
              .formatted(notice.type(), item.version, told.version()));
    }
    String event = CloudEvents.told(notice, item.version, item.data);
    refuse(notice, schemas.of(told.schema(), Json.MAPPER.readTree(event)));
  }

  private static void refuse(Notice notice, List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "The event %s of %s is not what the catalogue says:%n  %s"
              .formatted(
                  notice.type(),
                  notice.aggregate(),
                  faults.stream().map(Fault::message).collect(Collectors.joining("\n  "))));
    }
  }
}
