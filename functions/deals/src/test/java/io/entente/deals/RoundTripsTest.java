package io.entente.deals;

import static io.entente.deals.VerdictsTest.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.TestEnvironment;
import io.entente.testkit.storage.Distant;
import io.entente.testkit.storage.StorageChoice;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a registration has to wait for the table, which is 20 milliseconds away here. */
class RoundTripsTest {
  private final Distant storage =
      Distant.of(StorageChoice.ofThisRun().open(), Duration.ofMillis(20));
  private final TestEnvironment env = TestEnvironment.on(storage);
  private final Vendor aurora = vendor(env);

  private static Vendor vendor(TestEnvironment env) {
    env.add(DealFunctions.compose(env.platform()));
    return Vendor.in(env, "aurora").partners("P-1", "P-2", "P-3");
  }

  /** Registry and program are known by the second registration. */
  @BeforeEach
  void warm() {
    aurora.register("P-1", Sketch.of("Erste Firma Nord GmbH"));
    env.drain();
    storage.roundTrips();
  }

  @AfterEach
  void close() {
    env.close();
  }

  @Test
  void a_customer_that_nobody_knows_takes_two() {
    expect(aurora.register("P-1", Sketch.of("Zweite Weide AG")), "APPROVED", "NO_OBJECTION");

    assertThat(storage.roundTrips()).isEqualTo(2);
  }

  @Test
  void a_customer_that_is_known_takes_three() {
    expect(
        aurora.register("P-2", Sketch.of("Erste Firma Nord GmbH").products("platform")),
        "APPROVED",
        "NO_OBJECTION");

    assertThat(storage.roundTrips()).isEqualTo(3);
  }

  @Test
  void one_that_is_spelled_as_nobody_did_before_takes_three() {
    expect(
        aurora.register("P-2", Sketch.of("Erste Firma Nrd GmbH").products("platform")),
        "APPROVED",
        "NO_OBJECTION");

    assertThat(storage.roundTrips()).isEqualTo(3);
  }

  @Test
  void who_comes_later_takes_two_more_for_its_number_and_its_place() {
    expect(
        aurora.register("P-2", Sketch.of("Erste Firma Nord GmbH")),
        "WAITLISTED",
        "DUP_OTHER_PARTNER");

    assertThat(storage.roundTrips()).isEqualTo(5);
  }
}
