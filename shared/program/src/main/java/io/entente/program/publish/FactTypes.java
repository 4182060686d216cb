package io.entente.program.publish;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import io.entente.program.conditions.Vocabulary;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/** The facts that a change can name, and of what type each is. */
final class FactTypes {
  private FactTypes() {}

  /**
   * @param fact {@code deal.valueMinor}, or {@code holds.live} for each record of a list
   * @return none for what is no fact, or is what the program makes of others
   */
  static Optional<CelType> of(String fact) {
    int dot = fact.indexOf('.');
    if (dot < 0 || fact.startsWith("program.")) {
      return Optional.empty();
    }
    String variable = fact.substring(0, dot);
    var record = Vocabulary.RECORDS.getOrDefault(variable, Vocabulary.LISTS.get(variable));
    return Optional.ofNullable(record).flatMap(type -> component(type, fact.substring(dot + 1)));
  }

  private static Optional<CelType> component(Class<? extends Record> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .flatMap(FactTypes::type);
  }

  private static Optional<CelType> type(RecordComponent component) {
    return Optional.ofNullable(
        switch (component.getType().getSimpleName()) {
          case "long" -> SimpleType.INT;
          case "boolean" -> SimpleType.BOOL;
          case "String" -> SimpleType.STRING;
          case "List" -> ListType.create(SimpleType.STRING);
          default -> null;
        });
  }
}
