package io.entente.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.entente.contract.OperationSpec;
import io.entente.platform.Context;
import io.entente.platform.Operation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Records are written by hand; here they are held equal to the contract's schemas. */
class RecordsTest {
  /** What the platform adds to a request of its own. */
  private static final Set<String> ADDED = Set.of("body", "bodyHash", "mediaType");

  record Offered(OperationSpec spec, Context.Bound<?> bound) {
    @Override
    public String toString() {
      return spec.operationId();
    }
  }

  static Stream<Offered> offered() {
    return Rooms.contexts().stream()
        .flatMap(context -> context.operations().entrySet().stream())
        .map(
            entry ->
                new Offered(
                    Rooms.CONTRACT.operations().stream()
                        .filter(spec -> spec.operationId().equals(entry.getKey()))
                        .findFirst()
                        .orElseThrow(),
                    entry.getValue()));
  }

  @ParameterizedTest
  @MethodSource("offered")
  void a_request_has_the_parameters_of_its_operation_by_name_and_no_others(Offered offered) {
    Set<String> allowed = new HashSet<>(ADDED);
    offered.spec.parameters().forEach(parameter -> allowed.add(component(parameter.name())));

    assertThat(names(offered.bound.requestType())).isSubsetOf(allowed);
  }

  @ParameterizedTest
  @MethodSource("offered")
  void a_requests_body_has_the_properties_of_its_schema(Offered offered) {
    Optional<Class<?>> body =
        Arrays.stream(offered.bound.requestType().getRecordComponents())
            .filter(component -> component.getName().equals("body"))
            .<Class<?>>map(RecordComponent::getType)
            .filter(Class::isRecord)
            .findFirst();

    body.ifPresent(
        type ->
            same(type, at(offered.spec.body().orElseThrow().schemas().get("application/json"))));
  }

  @ParameterizedTest
  @MethodSource("offered")
  void an_answer_has_the_properties_of_its_schema(Offered offered) {
    Class<?> answer = answer(offered.bound.operation());

    same(answer, at(offered.spec.answerSchema().orElseThrow()));
  }

  @Test
  void names_of_headers_become_names_of_components() {
    assertThat(component("Idempotency-Key")).isEqualTo("idempotencyKey");
    assertThat(component("dealId")).isEqualTo("dealId");
  }

  private static Class<?> answer(Operation<?, ?> operation) {
    return Arrays.stream(operation.getClass().getGenericInterfaces())
        .filter(ParameterizedType.class::isInstance)
        .map(ParameterizedType.class::cast)
        .filter(type -> type.getRawType() == Operation.class)
        .map(type -> raw(type.getActualTypeArguments()[1]))
        .findFirst()
        .orElseThrow(() -> new AssertionError(operation + " does not say what it answers"));
  }

  private static void same(Class<?> record, JsonNode schema) {
    JsonNode properties = resolved(schema).path("properties");
    assertThat(names(record))
        .as(record.getName())
        .containsExactlyInAnyOrderElementsOf(properties.propertyNames());
    components(record).forEach(component -> same(component, properties));
  }

  private static void same(RecordComponent component, JsonNode properties) {
    JsonNode property = resolved(properties.path(component.getName()));
    Class<?> type = component.getType();
    if (type == List.class) {
      property = resolved(property.path("items"));
      type = raw(((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]);
    }
    if (type.isRecord() && property.has("properties")) {
      same(type, property);
    }
  }

  /** As JSON shows them: what is unwrapped stands with the others. */
  private static Stream<RecordComponent> components(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .flatMap(
            component ->
                component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                    ? components(component.getType())
                    : Stream.of(component));
  }

  private static JsonNode resolved(JsonNode schema) {
    JsonNode at = schema;
    while (at.has("$ref")) {
      at = at(at.path("$ref").asString().substring(1));
    }
    return at;
  }

  private static JsonNode at(@org.jspecify.annotations.Nullable String pointer) {
    assertThat(pointer).isNotNull();
    return Rooms.CONTRACT.document().at(pointer);
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> throw new AssertionError("neither a class nor a list: " + type);
    };
  }

  private static List<String> names(Class<?> record) {
    return components(record).map(RecordComponent::getName).toList();
  }

  private static String component(String name) {
    if (name.indexOf('-') < 0) {
      return name;
    }
    var words = name.toLowerCase(Locale.ROOT).split("-", -1);
    var joined = new StringBuilder(words[0]);
    Arrays.stream(words, 1, words.length)
        .forEach(w -> joined.append(Character.toUpperCase(w.charAt(0))).append(w.substring(1)));
    return joined.toString();
  }
}
