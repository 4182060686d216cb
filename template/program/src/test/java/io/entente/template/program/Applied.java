package io.entente.template.program;

import io.entente.program.Decision.Needed;
import io.entente.program.facts.Facts;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Facts of which some are as they would have to be, as a program that reads a decision does it. */
final class Applied {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Applied() {}

  static Facts all(Facts facts, List<Needed> changes) {
    Facts changed = facts;
    for (Needed change : changes) {
      changed = one(changed, change);
    }
    return changed;
  }

  private static Facts one(Facts facts, Needed change) {
    String variable = change.fact().substring(0, change.fact().indexOf('.'));
    String component = change.fact().substring(variable.length() + 1);
    Object value = JSON.readValue(change.needed(), Object.class);
    Object changed =
        switch (get(facts, variable)) {
          case List<?> records ->
              records.stream().map(r -> with((Record) r, component, value)).toList();
          case Record record -> with(record, component, value);
          default -> throw new AssertionError("no fact: " + change);
        };
    return with(facts, variable, changed);
  }

  private static Object get(Record record, String component) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .filter(c -> c.getName().equals(component))
        .map(c -> read(c, record))
        .findFirst()
        .orElseThrow();
  }

  /** The record with one component changed, the others kept. */
  @SuppressWarnings("unchecked") // the constructor is the record's own
  static <R extends Record> R with(R record, String component, Object value) {
    var components = record.getClass().getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(c -> c.getName().equals(component) ? fitting(c, value) : read(c, record))
            .toArray();
    try {
      var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component + " cannot be " + value, e);
    }
  }

  private static Object fitting(RecordComponent component, Object value) {
    return component.getType() == long.class ? ((Number) value).longValue() : value;
  }

  private static Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component + " cannot be read", e);
    }
  }
}
