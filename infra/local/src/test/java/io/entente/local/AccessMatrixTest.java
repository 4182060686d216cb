package io.entente.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.entente.contract.Contract;
import io.entente.contract.OperationSpec;
import io.entente.local.Laptop.Said;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The table of operations and roles, cell by cell, against the running program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {
  private static final Contract CONTRACT = Contract.load();

  private Scene scene = unset();

  @SuppressWarnings("NullAway") // set before the first test
  private static Scene unset() {
    return null;
  }

  @BeforeAll
  void start(@TempDir Path data) {
    scene = Scene.on(data);
  }

  @AfterAll
  void stop() {
    scene.close();
  }

  @TestFactory
  Stream<DynamicContainer> each_role_may_do_what_the_contract_says_and_nothing_else() {
    return CONTRACT.operations().stream()
        .filter(operation -> operation.access().link().isEmpty())
        .map(
            operation ->
                dynamicContainer(
                    operation.operationId(),
                    roles().stream()
                        .map(role -> dynamicTest(role, () -> assertAccess(operation, role)))));
  }

  /** The contract's example is a link that nobody signed. */
  @TestFactory
  Stream<DynamicContainer> what_a_link_opens_no_role_does() {
    return CONTRACT.operations().stream()
        .filter(operation -> operation.access().link().isPresent())
        .map(
            operation ->
                dynamicContainer(
                    operation.operationId(),
                    roles().stream()
                        .map(
                            role ->
                                dynamicTest(
                                    role,
                                    () ->
                                        assertThat(
                                                scene
                                                    .send(
                                                        new Attempt(CONTRACT, operation, Map.of()),
                                                        scene.token(Scene.ATTACKER, role))
                                                    .status())
                                            .isEqualTo(404)))));
  }

  private void assertAccess(OperationSpec operation, String role) {
    var attempt = new Attempt(CONTRACT, operation, Map.of());
    Said said = scene.send(attempt, scene.token(Scene.ATTACKER, role));
    if (operation.access().roles().contains(role)) {
      assertThat(said.status()).as("%s as %s: %s", attempt.path(), role, said).isNotIn(401, 500);
      assertThat(said.problem()).as("%s", said).satisfies(p -> isNoRefusalOf(role, p, said));
    } else {
      assertRefused(said);
    }
  }

  /** A partner's own role is let in; that P-100 is not its own partner may then be said. */
  private static void isNoRefusalOf(String role, String problem, Said said) {
    boolean byRole = said.body().path("detail").asString("").contains("you are signed in as");
    assertThat(problem.equals("forbidden") && byRole).as("%s: %s", role, said).isFalse();
  }

  @TestFactory
  Stream<DynamicTest> a_program_without_the_scope_is_refused() {
    return CONTRACT.operations().stream()
        .filter(operation -> operation.access().roles().contains("api-client"))
        .map(
            operation ->
                dynamicTest(
                    operation.operationId(),
                    () ->
                        assertRefused(
                            scene.send(
                                new Attempt(CONTRACT, operation, Map.of()),
                                scene.program(Scene.ATTACKER, "other:read")))));
  }

  private static void assertRefused(Said said) {
    assertThat(said.status()).as("%s", said).isEqualTo(403);
    assertThat(said.problem()).isEqualTo("forbidden");
  }

  private static Set<String> roles() {
    return CONTRACT.operations().stream()
        .flatMap(operation -> operation.access().roles().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
