package io.entente.platform.json;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import io.entente.contract.Contract;
import io.entente.kernel.Fault;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Checks a tree against a schema of the contract (JSON Schema 2020-12): every fault at once. */
public final class SchemaFaults {
  private static final String CONTRACT = "urn:contract";
  private static final int MOST = 50;
  private static final int LONGEST_POINTER = 300;
  private static final int LONGEST_MESSAGE = 400;

  /** Dates must be in the calendar, and a schema may say in words what its pattern wants. */
  private static final SchemaRegistryConfig CONFIG =
      SchemaRegistryConfig.builder()
          .formatAssertionsEnabled(true)
          .errorMessageKeyword("x-entente-says")
          .build();

  /** Words of ours and of OpenAPI's say nothing about an instance. */
  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getDraft202012())
          .unknownKeywordFactory((keyword, _) -> new NonValidationKeyword(keyword))
          .build();

  private final Schema whole;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  public SchemaFaults(Contract contract) {
    String document = contract.document().toString();
    this.whole =
        SchemaRegistry.withDefaultDialect(
                DIALECT,
                builder -> builder.schemas(Map.of(CONTRACT, document)).schemaRegistryConfig(CONFIG))
            .getSchema(SchemaLocation.of(CONTRACT));
  }

  /**
   * @param pointer of the schema inside the contract: {@code /components/schemas/RegisterDeal}
   */
  public List<Fault> of(String pointer, JsonNode tree) {
    return schemas.computeIfAbsent(pointer, this::schema).validate(tree).stream()
        .limit(MOST)
        .map(SchemaFaults::fault)
        .distinct()
        .toList();
  }

  /** Asked of the registry instead, each would read and keep the whole document once more. */
  private Schema schema(String pointer) {
    return whole.getRefSchema(SchemaLocation.Fragment.of(pointer));
  }

  private static Fault fault(Error error) {
    String pointer = error.getInstanceLocation().toString();
    String property = error.getProperty();
    String place =
        OneLine.of(property == null ? pointer : pointer + "/" + property, LONGEST_POINTER);
    String keyword = String.valueOf(error.getKeyword());
    return new Fault(place, keyword, OneLine.of(sentence(place, keyword, error), LONGEST_MESSAGE));
  }

  private static String sentence(String place, String keyword, Error error) {
    String name = place.isEmpty() ? "The body" : place;
    return switch (keyword) {
      case "required" -> name + " is required.";
      case "additionalProperties", "unevaluatedProperties" -> name + " is not a known field.";
      default -> "%s %s.".formatted(name, error.getMessage());
    };
  }
}
