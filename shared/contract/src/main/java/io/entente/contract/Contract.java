package io.entente.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was agreed with the outside, from the one document that says it. */
public final class Contract {
  private static final String RESOURCE = "/contract.json";

  private final JsonNode document;
  private final List<OperationSpec> operations;
  private final Map<String, OperationSpec> routes;
  private final List<EventSpec> events;
  private final List<ConsumerSpec> consumers;
  private final List<DueSpec> dueKinds;

  private Contract(JsonNode document) {
    this.document = document;
    this.operations = new OperationReader(document).operations();
    this.routes =
        operations.stream()
            .collect(Collectors.toMap(o -> key(o.method(), o.resource()), Function.identity()));
    var asynchronous = new EventReader(document);
    this.events = asynchronous.events();
    this.consumers = asynchronous.consumers();
    this.dueKinds = asynchronous.dueKinds();
  }

  /** The contract on the class path. */
  public static Contract load() {
    try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
      return new Contract(
          JsonMapper.shared()
              .readTree(Objects.requireNonNull(in, RESOURCE + " is not on the class path")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A contract that a test made up, in the same form. */
  public static Contract of(JsonNode document) {
    return new Contract(document);
  }

  /**
   * The whole OpenAPI 3.1 document. Schemas stand under {@code #/components/schemas}, and every
   * reference stays inside. It is shared: read it, do not change it.
   */
  public JsonNode document() {
    return document;
  }

  /** All operations, in the document's order. */
  public List<OperationSpec> operations() {
    return operations;
  }

  /**
   * The operation behind a route.
   *
   * @param method in any case
   * @param resource as API Gateway names it: {@code /v1/deals/{dealId}}
   */
  public Optional<OperationSpec> route(String method, String resource) {
    return Optional.ofNullable(routes.get(key(method, resource)));
  }

  /** The operations of one bounded context, such as {@code deals}; empty where it has none. */
  public List<OperationSpec> operationsOf(String context) {
    return operations.stream().filter(o -> o.context().equals(context)).toList();
  }

  /** Who reacts to which events. */
  public List<ConsumerSpec> consumers() {
    return consumers;
  }

  /** Every event that may be published. */
  public List<EventSpec> events() {
    return events;
  }

  /** Every kind of due time that a context may ask to be woken for. */
  public List<DueSpec> dueKinds() {
    return dueKinds;
  }

  private static String key(String method, String resource) {
    return method.toUpperCase(Locale.ROOT) + " " + resource;
  }
}
