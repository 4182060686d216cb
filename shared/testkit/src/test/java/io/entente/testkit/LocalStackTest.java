package io.entente.testkit;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.entente.testkit.storage.LocalStack;
import io.entente.testkit.storage.Storage;
import org.junit.jupiter.api.Tag;

/**
 * The same tests on LocalStack, where a Docker engine has it; left out with the reason elsewhere.
 */
@Tag("docker")
class LocalStackTest extends TestEnvironmentTest {
  @Override
  Storage storage() {
    assumeThat(LocalStack.reasonAgainst()).isEmpty();
    return LocalStack.open();
  }
}
