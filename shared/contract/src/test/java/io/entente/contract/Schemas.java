package io.entente.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The contract's schemas at work, as the platform sets them up. */
final class Schemas {
  private static final String CONTRACT = "urn:contract";
  private static final SchemaRegistryConfig CONFIG =
      SchemaRegistryConfig.builder()
          .formatAssertionsEnabled(true)
          .errorMessageKeyword("x-entente-says")
          .build();
  private static final Schema WHOLE =
      SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              builder ->
                  builder
                      .schemaRegistryConfig(CONFIG)
                      .schemas(Map.of(CONTRACT, Contract.load().document().toString())))
          .getSchema(SchemaLocation.of(CONTRACT));

  private Schemas() {}

  static List<Error> faults(String pointer, JsonNode value) {
    return WHOLE.getRefSchema(SchemaLocation.Fragment.of(pointer)).validate(value);
  }
}
