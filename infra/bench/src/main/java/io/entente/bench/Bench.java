package io.entente.bench;

import io.entente.bench.cold.ColdStart;
import io.entente.bench.hooks.WebhookBench;
import io.entente.bench.tiers.TierBench;
import io.entente.testkit.TestEnvironment;

/** Prints how fast, how large and how dear it is, beside the floor. */
public final class Bench {
  private static final int ACCOUNTS = 100_000;
  private static final int[] AT_ONCE = {1, 8};

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println("Registrations through the function, beside the bare transaction:");
    System.out.println("one run, one machine, the embedded table; compare the ratios.");
    try (var scene = new Scene(TestEnvironment.start())) {
      scene.books(ACCOUNTS);
      System.out.printf("The vendor has %,d accounts.%n", ACCOUNTS);
      scene.tenant("floor");
      for (int atOnce : AT_ONCE) {
        new RegistrationBench(scene, true).run(atOnce);
        new RegistrationBench(scene, false).run(atOnce);
      }
      Bill.ofOneDeal(scene, true).print("a customer that is an account");
      Bill.ofOneDeal(scene, false).print("a new customer");
      DecisionPace.print(scene.program());
      new FairnessBench(scene).run();
    }
    WebhookBench.print();
    TierBench.print();
    ColdStart.print();
    System.exit(0); // the embedded table keeps threads that end only minutes later
  }
}
