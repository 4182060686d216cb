package io.entente.deals;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.entente.contract.ConsumerSpec;
import io.entente.contract.Contract;
import io.entente.contract.OperationSpec;
import io.entente.platform.Context;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The context against the contract, and its walls. */
class DealFunctionsTest {
  private static final Contract CONTRACT = Contract.load();
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.entente.deals");

  @Test
  void it_offers_what_the_contract_says_and_nothing_else() {
    Context deals = DealFunctions.compose(Vendor.SHARED.platform());

    assertThat(deals.operations().keySet())
        .containsExactlyInAnyOrderElementsOf(
            CONTRACT.operationsOf("deals").stream().map(OperationSpec::operationId).toList());
    assertThat(deals.consumers().keySet())
        .containsExactlyInAnyOrderElementsOf(
            CONTRACT.consumers().stream()
                .filter(consumer -> consumer.context().equals("deals"))
                .map(ConsumerSpec::name)
                .toList());
  }

  static List<Arguments> records() {
    return List.of(
        Arguments.of("RegisterDeal", RegisterDeal.Body.class),
        Arguments.of("CheckDeal", CheckDeal.Body.class),
        Arguments.of("Deal", Deal.class),
        Arguments.of("DealCheck", CheckDeal.Answer.class),
        Arguments.of("DealPage", ListDeals.Page.class),
        Arguments.of("DealSummary", ListDeals.Summary.class),
        Arguments.of("Decision", Deal.Verdict.class),
        Arguments.of("Reason", Deal.Reason.class),
        Arguments.of("JudgedRule", io.entente.program.Decision.Judged.class),
        Arguments.of("Protection", Deal.Protection.class),
        Arguments.of("WaitingList", Deal.WaitingList.class),
        Arguments.of("EndCustomer", DealDescription.EndCustomer.class),
        Arguments.of("Address", DealDescription.Address.class),
        Arguments.of("Money", DealDescription.Value.class),
        Arguments.of("Contact", DealDescription.Contact.class),
        Arguments.of("Rfp", DealDescription.Rfp.class),
        Arguments.of("Activity", DealDescription.Activity.class));
  }

  @ParameterizedTest
  @MethodSource("records")
  void a_record_has_the_members_of_its_schema(String schema, Class<?> type) {
    var members = CONTRACT.document().at("/components/schemas/%s/properties".formatted(schema));

    assertThat(components(type))
        .containsExactlyInAnyOrderElementsOf(new TreeSet<>(members.propertyNames()));
  }

  private static Set<String> components(Class<?> type) {
    var names = new TreeSet<String>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        names.addAll(components(component.getType()));
      } else {
        names.add(component.getName());
      }
    }
    return names;
  }

  @Test
  void statuses_and_verdicts_are_those_of_the_contract() {
    assertThat(values("DealStatus")).isEqualTo(names(DealStatus.values()));
    assertThat(values("Verdict")).isEqualTo(names(io.entente.program.Verdict.values()));
  }

  private static Set<String> values(String schema) {
    var values = new TreeSet<String>();
    CONTRACT
        .document()
        .at("/components/schemas/%s/enum".formatted(schema))
        .forEach(value -> values.add(value.asString()));
    return values;
  }

  private static Set<String> names(Enum<?>... constants) {
    return new TreeSet<>(Arrays.stream(constants).map(Enum::name).toList());
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
  void no_other_context_is_known_and_nothing_is_locked_or_kept() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.entente.accounts..",
            "io.entente.partners..",
            "io.entente.tenants..",
            "java.util.concurrent.locks..")
        .check(CLASSES);
    noMethods().should().haveModifier(JavaModifier.SYNCHRONIZED).check(CLASSES);
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }
}
