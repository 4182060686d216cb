package io.entente.local;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The last line of a run: how many tests passed with Keycloak, or why none was to. */
public final class KeycloakLine implements TestExecutionListener {
  static final String TAG = "keycloak";

  private final AtomicInteger planned = new AtomicInteger();
  private final AtomicInteger passed = new AtomicInteger();

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    planned.set((int) plan.countTestIdentifiers(KeycloakLine::isOne));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL && isOne(test)) {
      passed.incrementAndGet();
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    System.out.println(
        planned.get() > 0
            ? "Keycloak: %d tests passed".formatted(passed.get())
            : "Keycloak: NOT RUN (this run has no test for it; -Pfull)");
  }

  private static boolean isOne(TestIdentifier test) {
    return test.isTest() && test.getTags().contains(TestTag.create(TAG));
  }
}
