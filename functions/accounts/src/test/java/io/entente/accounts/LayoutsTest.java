package io.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.accounts.rows.Column;
import io.entente.accounts.rows.Layout;
import io.entente.contract.Contract;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The files of imports against the contract. */
class LayoutsTest {
  private static final Contract CONTRACT = Contract.load();

  @Test
  void the_columns_of_a_file_are_the_fields_of_a_row() {
    for (Layout layout : List.of(Layouts.ACCOUNTS, Layouts.OPPORTUNITIES)) {
      JsonNode schema = CONTRACT.document().at(layout.schema());
      Set<String> fields = new TreeSet<>();
      Set<String> required = new TreeSet<>();
      layout.columns().forEach(column -> fields.add(field(column)));
      layout.columns().stream().filter(Column::required).forEach(c -> required.add(c.name()));
      assertThat(schema.path("properties").propertyNames())
          .containsExactlyInAnyOrderElementsOf(fields);
      assertThat(schema.path("required").values())
          .extracting(JsonNode::asString)
          .containsExactlyInAnyOrderElementsOf(required);
    }
  }

  private static String field(Column column) {
    return column.into().isEmpty() ? column.name() : column.into();
  }
}
