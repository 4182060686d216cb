package io.entente.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a registration may cost: sizes and calls, which are the same on every machine. */
class BillTest {
  private final Scene scene = new Scene(TestEnvironment.start());

  /** Then the function has read the program, as it does once in its life. */
  @BeforeEach
  void oneBefore() {
    scene.register("first", "Erstwerk");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void a_deal_for_a_known_customer_costs_twelve_write_units_at_most() {
    Bill bill = Bill.ofOneDeal(scene, true);

    assertThat(bill.writeUnits()).as("%s", bill.written()).isLessThanOrEqualTo(12);
  }

  @Test
  void a_deal_for_a_new_customer_costs_eighteen_write_units_at_most() {
    Bill bill = Bill.ofOneDeal(scene, false);

    assertThat(bill.writeUnits()).as("%s", bill.written()).isLessThanOrEqualTo(18);
    assertThat(bill.indexUnits()).as("%s", bill.index()).isBetween(1.0, 12.0);
  }
}
