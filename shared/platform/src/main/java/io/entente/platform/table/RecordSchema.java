package io.entente.platform.table;

import io.entente.kernel.Stored;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * The enhanced client's schema of a record. The client refuses records (aws-sdk-java-v2 issue
 * 4281); its immutable schema takes any class that can be built from parts, so the parts here are
 * the record's components. Made once per type and kept in a constant; reflection is over by then.
 *
 * <p>Components may be strings, numbers, booleans, instants, dates, enums, other records, and lists
 * and maps of these, but for instants, which a list would keep in another format; and sets of
 * strings, which are never empty. A component that is null is an absent attribute; a boolean that
 * is absent is false, so that a type can gain one.
 */
final class RecordSchema {
  /** The components of a record that is being read, in their order. */
  static final class Parts {
    final @Nullable Object[] values;

    Parts(RecordComponent[] components) {
      values =
          Arrays.stream(components).map(c -> c.getType() == boolean.class ? false : null).toArray();
    }
  }

  private RecordSchema() {}

  static <R> TableSchema<R> of(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    var builder =
        StaticImmutableTableSchema.builder(type, Parts.class)
            .newItemBuilder(() -> new Parts(components), construction(type, components));
    for (int i = 0; i < components.length; i++) {
      addAttribute(builder, components[i], i);
    }
    return builder.build();
  }

  private static <R> void addAttribute(
      StaticImmutableTableSchema.Builder<R, Parts> builder, RecordComponent component, int index) {
    if (component.getAnnotation(Stored.class) == null) {
      throw new IllegalArgumentException(
          "%s.%s must say with @Stored how its data is classed"
              .formatted(component.getDeclaringRecord().getSimpleName(), component.getName()));
    }
    EnhancedType<Object> type = enhanced(component.getGenericType());
    builder.addAttribute(
        type,
        attribute -> {
          attribute
              .name(component.getName())
              .getter(item -> read(component, item))
              .setter((parts, value) -> parts.values[index] = value);
          if (component.getType() == Instant.class) {
            attribute.attributeConverter(asObject(new Timestamps.Converter()));
          }
        });
  }

  @SuppressWarnings("unchecked") // only ever given what its own component holds
  private static AttributeConverter<Object> asObject(AttributeConverter<?> converter) {
    return (AttributeConverter<Object>) converter;
  }

  private static @Nullable Object read(RecordComponent component, Object item) {
    try {
      return component.getAccessor().invoke(item);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private static <R> java.util.function.Function<Parts, R> construction(
      Class<R> type, RecordComponent[] components) {
    Constructor<R> constructor = canonical(type, components);
    return parts -> {
      try {
        return constructor.newInstance(parts.values);
      } catch (ReflectiveOperationException | IllegalArgumentException e) {
        throw new IllegalStateException("a stored %s does not fit".formatted(type.getName()), e);
      }
    };
  }

  private static <R> Constructor<R> canonical(Class<R> type, RecordComponent[] components) {
    try {
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      Arrays.stream(components).forEach(c -> c.getAccessor().setAccessible(true));
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its canonical constructor", e);
    }
  }

  @SuppressWarnings("unchecked") // the enhanced type of a component's own type
  private static EnhancedType<Object> enhanced(Type type) {
    return (EnhancedType<Object>)
        switch (type) {
          case ParameterizedType generic -> collection(generic);
          case Class<?> plain when plain.isRecord() -> document(plain);
          case Class<?> plain -> EnhancedType.of(boxed(plain));
          default -> throw unstorable(type);
        };
  }

  private static EnhancedType<?> collection(ParameterizedType type) {
    List<Type> arguments = List.of(type.getActualTypeArguments());
    if (arguments.getLast() == Instant.class) {
      throw unstorable(type);
    }
    EnhancedType<?> last = enhanced(arguments.getLast());
    if (type.getRawType() == List.class) {
      return EnhancedType.listOf(last);
    }
    if (type.getRawType() == Set.class && arguments.getLast() == String.class) {
      return EnhancedType.setOf(last);
    }
    if (type.getRawType() == Map.class) {
      return EnhancedType.mapOf(EnhancedType.of(String.class), last);
    }
    throw unstorable(type);
  }

  private static IllegalArgumentException unstorable(Type type) {
    return new IllegalArgumentException("cannot be stored: " + type);
  }

  private static <N> EnhancedType<N> document(Class<N> nested) {
    return EnhancedType.documentOf(
        nested, of(nested), options -> options.ignoreNulls(true).preserveEmptyObject(true));
  }

  private static Class<?> boxed(Class<?> type) {
    if (type == long.class) {
      return Long.class;
    }
    if (type == int.class) {
      return Integer.class;
    }
    return type == boolean.class ? Boolean.class : type;
  }
}
