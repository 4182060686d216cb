package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.TestEnvironment;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever partners, vendor and time do with a few deals for a few companies, in whatever order: at
 * any instant at most one holds a customer for a family, no release is lost, and nobody waits for
 * what is free.
 */
class LifeOfDealsTest {
  private static final int ACTIONS = 30;
  private static final TestEnvironment ENV = Vendor.start();

  @AfterAll
  static void close() {
    ENV.close();
  }

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
    long actions = 0;
    for (int life = 0; life < many; life++) {
      long own = seed + life;
      Vendor vendor = Vendor.in(ENV, "life" + Long.toString(own, 36).replace("-", "n"));
      vendor.partners("P-1", "P-2", "P-3", "P-4");
      Companies.account(vendor, "A-1", "customer", "Rheinkiesel Holding AG", "rheinkiesel.de");
      var lived = new RandomLife(vendor, new Random(own));
      live(vendor, lived, own);
      actions += lived.done().size();
    }
    System.out.printf("Lives of deals: %d, %d actions, seed %d%n", many, actions, seed);
    assertThat(ENV.deadLetters()).isEmpty();
  }

  private static void live(Vendor vendor, RandomLife life, long seed) {
    var order = new OrderOfHolds(vendor);
    try {
      for (int action = 0; action < ACTIONS; action++) {
        life.act();
        order.holdsAtAnyInstant(life.dealIds());
        if (action % 3 != 0) { // sometimes timers are late
          ENV.drain();
          ENV.sweep();
          order.holdsWhenAllIsTold(life.dealIds());
        }
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "seed %d after%n%s".formatted(seed, String.join("\n", life.done())), e);
    }
  }
}
