package io.entente.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom. */
class WallsTest {
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
  private static final String[] JDK_AND_ANNOTATIONS = {"java..", "org.jspecify.."};

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("testkit"))
          .withImportOption(location -> !location.contains("walls"))
          .importPackages("io.entente");

  @Test
  void all_rooms_are_seen() {
    for (String room :
        List.of(
            "kernel",
            "contract",
            "matching",
            "program",
            "platform",
            "tenants",
            "partners",
            "accounts",
            "deals",
            "notifications",
            "webhooks",
            "crm",
            "marketplace")) {
      assertThat(PRODUCT)
          .as(room)
          .anyMatch(type -> type.getPackageName().startsWith("io.entente." + room));
    }
  }

  @Test
  void a_context_never_knows_another() {
    slices()
        .matching("io.entente.(*)..")
        .namingSlices("$1")
        .as("contexts")
        .should()
        .beFreeOfCycles()
        .check(PRODUCT);
    for (String context : CONTEXTS) {
      String[] others =
          Stream.of(CONTEXTS).filter(other -> !other.equals(context)).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(context)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .check(PRODUCT);
    }
  }

  @Test
  void what_is_shared_knows_no_context() {
    noClasses()
        .that()
        .resideOutsideOfPackages(CONTEXTS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CONTEXTS)
        .check(PRODUCT);
  }

  @Test
  void the_kernel_knows_the_jdk_only() {
    classes()
        .that()
        .resideInAPackage("io.entente.kernel..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(JDK_AND_ANNOTATIONS).or(resideInAnyPackage("io.entente.kernel..")))
        .check(PRODUCT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"program", "matching"})
  void what_decides_knows_of_ours_the_kernel_only_and_neither_aws_nor_spring(String room) {
    String own = "io.entente.%s..".formatted(room);
    noClasses()
        .that()
        .resideInAPackage(own)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("io.entente..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        resideInAnyPackage(own, "io.entente.kernel.."))))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("software.amazon..", "com.amazonaws..", "org.springframework..")
        .check(PRODUCT);
  }

  @Test
  void the_platform_knows_of_ours_the_kernel_and_the_contract() {
    noClasses()
        .that()
        .resideInAPackage("io.entente.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.entente.program..", "io.entente.matching..")
        .check(PRODUCT);
  }

  @Test
  void only_stores_gateways_and_tables_of_contents_know_aws_or_spring() {
    noClasses()
        .that()
        .resideInAnyPackage(CONTEXTS)
        .and()
        .haveSimpleNameNotEndingWith("Store")
        .and()
        .haveSimpleNameNotEndingWith("Gateway")
        .and()
        .haveSimpleNameNotEndingWith("Functions")
        // an entry of its own: its events are Lambda's
        .and()
        .doNotHaveSimpleName("AuthorizeCaller")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("software.amazon..", "com.amazonaws..", "org.springframework..")
        .check(PRODUCT);
  }

  @Test
  void spring_stays_where_things_are_registered() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.entente.platform.spring..")
        .and()
        .haveSimpleNameNotEndingWith("Functions")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(PRODUCT);
  }

  @Test
  void json_is_jackson_3() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
        .check(PRODUCT);
  }

  @Test
  void nobody_but_the_platforms_aws_part_makes_a_dynamodb_client() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.entente.platform.aws..")
        .should()
        .callMethod("software.amazon.awssdk.services.dynamodb.DynamoDbClient", "builder")
        .orShould()
        .callMethod("software.amazon.awssdk.services.dynamodb.DynamoDbClient", "create")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleNameStartingWith("DynamoDbEnhanced")
        .check(PRODUCT);
  }

  @Test
  void no_context_holds_a_dynamodb_client_or_a_tables_name() {
    noClasses()
        .that()
        .resideInAnyPackage(CONTEXTS)
        .should()
        .dependOnClassesThat()
        .haveSimpleName("DynamoDbClient")
        .check(PRODUCT);
    assertThat(Sources.with("\"entente-"))
        .allMatch(
            path ->
                path.toString().contains("/platform/aws/")
                    || path.endsWith("UsageKey.java") // of API Gateway, as its plan: no table
                    || path.endsWith("UsagePlansGateway.java"));
  }
}
