package io.entente.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Functions are called side by side, and keep nothing between two calls that one could change. */
class StateTest {
  private static final String[] CONTEXTS = {
    "io.entente.tenants..",
    "io.entente.partners..",
    "io.entente.accounts..",
    "io.entente.deals..",
    "io.entente.notifications..",
    "io.entente.webhooks..",
    "io.entente.crm..",
    "io.entente.marketplace.."
  };

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(
              "io.entente.tenants",
              "io.entente.partners",
              "io.entente.accounts",
              "io.entente.deals",
              "io.entente.notifications",
              "io.entente.webhooks",
              "io.entente.crm",
              "io.entente.marketplace");

  @Test
  void functions_have_no_locks_and_no_state_of_their_own() {
    noClasses()
        .that()
        .resideInAnyPackage(CONTEXTS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.concurrent.locks..")
        .check(PRODUCT);
    methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(CONTEXTS)
        .should()
        .notHaveModifier(JavaModifier.SYNCHRONIZED)
        .check(PRODUCT);
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(CONTEXTS)
        .and()
        .areStatic()
        .and()
        .haveNameNotStartingWith("$") // the compiler's own
        .should()
        .beFinal()
        .andShould()
        .notHaveRawType(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "something that changes",
                type ->
                    type.isArray()
                        || type.getName().contains(".Atomic")
                        || type.getName().matches("java\\.util\\.(Hash|Array|Linked|Tree).*")
                        || type.getName().matches("java\\.util\\.concurrent\\.Concurrent.*")))
        .check(PRODUCT);
    assertThat(Sources.with("synchronized")).isEmpty();
  }
}
