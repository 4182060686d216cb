package io.entente.program;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.entente.program.facts.AccountFacts;
import io.entente.program.facts.HoldFacts;
import io.entente.program.facts.MatchFacts;
import io.entente.program.facts.OpportunityFacts;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WallsTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.entente.program");

  @Test
  void deciding_never_needs_the_compiler() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.entente.program.publish")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.cel.compiler..", "dev.cel.parser..", "dev.cel.checker..", "..program.publish..")
        .check(PROGRAM);
  }

  @Test
  void a_program_knows_neither_cloud_nor_framework_nor_context() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "io.entente.kernel..",
            "io.entente.program..",
            "dev.cel..",
            "com.google.protobuf..",
            "com.google.common..",
            "com.fasterxml.jackson.annotation..",
            "tools.jackson..",
            "org.jspecify..")
        .check(PROGRAM);
  }

  @Test
  void a_decision_depends_on_no_clock_and_no_chance() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .callMethod("java.time.Instant", "now")
        .orShould()
        .callMethod("java.time.LocalDate", "now")
        .check(PROGRAM);
  }

  @Test
  void facts_about_others_have_no_place_for_who_they_are() {
    assertThat(
            Stream.of(HoldFacts.class, OpportunityFacts.class, AccountFacts.class, MatchFacts.class)
                .flatMap(facts -> Arrays.stream(facts.getRecordComponents()))
                .filter(component -> component.getType() == String.class)
                .map(RecordComponent::getName))
        .containsExactlyInAnyOrder("family", "owner", "stage", "standing", "certainty");
  }
}
