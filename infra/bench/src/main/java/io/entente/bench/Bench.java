package io.entente.bench;

import io.entente.bench.cold.ColdStart;
import io.entente.testkit.TestEnvironment;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Prints how fast, how large and how dear it is, beside the floor. */
public final class Bench {
  private static final int[] AT_ONCE = {1, 8};

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println("Registrations through the function, beside the bare transaction:");
    System.out.println("one run, one machine, the embedded table; compare the ratios.");
    try (var scene = new Scene(TestEnvironment.start())) {
      scene.tenant("floor");
      for (int atOnce : AT_ONCE) {
        new RegistrationBench(scene, true).run(atOnce);
        new RegistrationBench(scene, false).run(atOnce);
      }
      account(scene, "a customer that is an account", true);
      account(scene, "a new customer", false);
      new FairnessBench(scene).run();
    }
    ColdStart.print();
    System.exit(0); // the embedded table keeps threads that end only minutes later
  }

  private static void account(Scene scene, String title, boolean known) {
    String customer = "Einzelwerk " + (known ? "K" : "N");
    if (known) {
      scene.account("A-single", customer);
    }
    scene.recorder().taken();
    scene.register("single-" + customer, customer);
    List<Recorder.Call> calls = scene.recorder().taken();
    System.out.printf(
        "%nOne approved deal for %s: %d sequential round trips%n",
        title, Recorder.roundTrips(calls));
    double read = print(calls, false);
    double written = print(calls, true);
    System.out.printf("  read units %.1f, write units %.1f%n", read, written);
  }

  private static double print(List<Recorder.Call> calls, boolean writes) {
    double units = 0;
    for (Recorder.Call call : calls) {
      if (call.request() instanceof TransactWriteItemsRequest == writes) {
        for (Units.Line line : Units.of(call)) {
          System.out.printf("  %-40s %6d B %5.1f%n", line.what(), line.bytes(), line.units());
          units += line.units();
        }
      }
    }
    return units;
  }
}
