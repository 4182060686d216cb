package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.TestEnvironment;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever partners, vendor and time do with a few deals for a few companies, in whatever order: at
 * any instant at most one holds a customer for a family, no release is lost, and nobody waits for
 * what is free.
 */
class LifeOfDealsTest {
  private static final int ACTIONS = 30;

  @Test
  void in_fifty_lives_nobody_holds_twice_and_nothing_is_stuck() {
    lives(50, 20_260_301);
  }

  @Test
  @Tag("slow")
  void in_a_thousand_lives_nobody_holds_twice_and_nothing_is_stuck() {
    lives(1_000, System.nanoTime());
  }

  private static void lives(int many, long seed) {
    long actions = LongStream.range(seed, seed + many).parallel().map(LifeOfDealsTest::live).sum();
    System.out.printf("Lives of deals: %d, %d actions, seed %d%n", many, actions, seed);
  }

  /** In an environment of its own, so that no other life's time passes in it. */
  private static long live(long seed) {
    try (TestEnvironment environment = Vendor.start()) {
      Vendor vendor = Vendor.in(environment, "lives").partners("P-1", "P-2", "P-3", "P-4");
      Companies.account(vendor, "A-1", "customer", "Rheinkiesel Holding AG", "rheinkiesel.de");
      var life = new RandomLife(vendor, new Random(seed));
      live(vendor, life, seed);
      assertThat(environment.deadLetters()).isEmpty();
      return life.done().size();
    }
  }

  private static void live(Vendor vendor, RandomLife life, long seed) {
    var order = new OrderOfHolds(vendor);
    try {
      for (int action = 0; life.done().size() < ACTIONS; action++) {
        life.act();
        if (action % 3 == 0) { // sometimes timers are late
          order.holdsAtAnyInstant(life.dealIds());
          continue;
        }
        vendor.environment().drain();
        vendor.environment().sweep();
        order.holdsWhenAllIsTold(life.dealIds());
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "seed %d after%n%s".formatted(seed, String.join("\n", life.done())), e);
    }
  }
}
