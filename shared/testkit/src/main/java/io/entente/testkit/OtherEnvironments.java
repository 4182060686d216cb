package io.entente.testkit;

import io.entente.testkit.storage.LocalStack;
import io.entente.testkit.storage.StorageChoice;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * The last line of a run: how many tests passed on LocalStack, or why none did. A run that leaves
 * something out says so.
 */
public final class OtherEnvironments implements TestExecutionListener {
  private static final TestTag DOCKER = TestTag.create("docker");

  private final AtomicInteger passed = new AtomicInteger();
  private final AtomicInteger planned = new AtomicInteger();

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    planned.set((int) plan.countTestIdentifiers(OtherEnvironments::onLocalStack));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL && onLocalStack(test)) {
      passed.incrementAndGet();
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    System.out.println(line(planned.get(), passed.get()));
  }

  static String line(int planned, int passed) {
    if (planned == 0) {
      return "LocalStack: NOT RUN (this run has no test for it; ENTENTE_STORAGE=localstack or -Pfull)";
    }
    Optional<String> reason = LocalStack.reasonAgainst();
    return reason
        .map("LocalStack: NOT RUN (%s)"::formatted)
        .orElse("LocalStack: %d tests passed".formatted(passed));
  }

  private static boolean onLocalStack(TestIdentifier test) {
    return test.isTest() && (test.getTags().contains(DOCKER) || whole());
  }

  private static boolean whole() {
    return StorageChoice.ofThisRun() instanceof StorageChoice.LocalStack;
  }
}
