package io.entente.accounts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.entente.accounts.rows.Column;
import io.entente.accounts.rows.Layout;
import io.entente.contract.ConsumerSpec;
import io.entente.contract.Contract;
import io.entente.contract.OperationSpec;
import io.entente.platform.Context;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The context against the contract, and its walls. */
class AccountFunctionsTest {
  private static final Contract CONTRACT = Contract.load();
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.entente.accounts");

  @Test
  void it_offers_what_the_contract_says_and_nothing_else() {
    Context accounts = AccountFunctions.compose(Books.ENVIRONMENT.platform());
    assertThat(accounts.operations().keySet())
        .containsExactlyInAnyOrderElementsOf(
            CONTRACT.operationsOf("accounts").stream().map(OperationSpec::operationId).toList());
    assertThat(accounts.consumers().keySet())
        .containsExactlyInAnyOrderElementsOf(
            CONTRACT.consumers().stream()
                .filter(consumer -> consumer.context().equals("accounts"))
                .map(ConsumerSpec::name)
                .toList());
  }

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

  @Test
  void only_stores_and_the_table_of_contents_know_where_they_run() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Store")
        .and()
        .haveSimpleNameNotEndingWith("Functions")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("software.amazon..", "com.amazonaws..", "org.springframework..")
        .check(CLASSES);
  }

  @Test
  void no_other_context_is_known_and_nothing_is_locked() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.entente.deals..",
            "io.entente.partners..",
            "io.entente.tenants..",
            "io.entente.program..",
            "java.util.concurrent.locks..")
        .check(CLASSES);
  }
}
