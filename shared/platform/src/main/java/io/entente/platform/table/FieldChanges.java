package io.entente.platform.table;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.json.Json;
import io.entente.platform.json.OneLine;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a stored record, field by field. A field's class decides what
 * is shown of it: of a person's data and of secrets only that they changed, at any depth.
 */
final class FieldChanges {
  private static final int LONGEST = 100;
  private static final int MOST = 40;

  /** Readable also where a context keeps its record to itself. */
  private static final ClassValue<List<RecordComponent>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          RecordComponent[] fields = type.getRecordComponents();
          Arrays.stream(fields).forEach(field -> field.getAccessor().setAccessible(true));
          return List.of(fields);
        }
      };

  private FieldChanges() {}

  static List<FieldChange> between(Object before, Object after) {
    return FIELDS.get(after.getClass()).stream()
        .flatMap(field -> change(field, read(field, before), after))
        .limit(MOST)
        .toList();
  }

  private static Stream<FieldChange> change(
      RecordComponent field, @Nullable Object before, Object owner) {
    Object after = read(field, owner);
    if (Objects.equals(before, after)) {
      return Stream.empty();
    }
    String was = text(field, before);
    String is = text(field, after);
    return Stream.of(
        Objects.equals(was, is)
            ? new FieldChange(field.getName(), null, null, true)
            : new FieldChange(field.getName(), was, is, false));
  }

  private static @Nullable String text(RecordComponent field, @Nullable Object value) {
    Object shown = shows(field) ? shown(value) : null;
    if (shown == null) {
      return null;
    }
    String text = shown instanceof String plain ? plain : Json.write(shown);
    return text.isEmpty() ? null : OneLine.of(text, LONGEST);
  }

  private static boolean shows(RecordComponent field) {
    DataClass named = Objects.requireNonNull(field.getAnnotation(Stored.class)).value();
    return named == DataClass.PUBLIC || named == DataClass.BUSINESS;
  }

  /** The value without what may not be shown. */
  private static @Nullable Object shown(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Record record -> members(record);
      case Map<?, ?> map -> {
        var shown = new LinkedHashMap<Object, @Nullable Object>();
        map.forEach((name, member) -> shown.put(name, shown(member)));
        yield shown;
      }
      case Collection<?> all -> all.stream().map(FieldChanges::shown).toList();
      default -> value instanceof Number || value instanceof Boolean ? value : value.toString();
    };
  }

  private static Map<String, @Nullable Object> members(Record record) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    FIELDS.get(record.getClass()).stream()
        .filter(FieldChanges::shows)
        .forEach(
            field -> {
              Object member = shown(read(field, record));
              if (member != null) {
                shown.put(field.getName(), member);
              }
            });
    return shown;
  }

  private static @Nullable Object read(RecordComponent field, Object record) {
    try {
      return field.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + field, e);
    }
  }
}
