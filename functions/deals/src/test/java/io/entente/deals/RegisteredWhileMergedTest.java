package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.CustomerLink;
import io.entente.platform.items.Hold;
import io.entente.platform.table.Condition;
import io.entente.testkit.Answer;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Deals that were decided on an account as it was, and written when it had been merged into another
 * and all that stood there had moved.
 */
class RegisteredWhileMergedTest {
  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.in(env, "merging").partners("P-1", "P-2", "P-3");

  @BeforeEach
  void twoAccounts() {
    account("A-1", "Altstern");
    account("A-2", "Neustern");
  }

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void who_holds_there_holds_the_company_that_it_is_now() {
    Answer late = aurora.register("P-1", Sketch.of("Altstern GmbH"));
    merged();

    env.drain();

    assertThat(aurora.now(late).text("/status")).isEqualTo("APPROVED");
    assertThat(aurora.now(late).text("/protection/until"))
        .isEqualTo(late.text("/protection/until"));
    assertThat(status("P-2", "Neustern GmbH")).isEqualTo("WAITLISTED");
    assertThat(status("P-3", "Altstern GmbH")).isEqualTo("WAITLISTED");
  }

  @Test
  void who_waits_there_waits_where_the_holder_went() {
    Answer held = aurora.register("P-1", Sketch.of("Altstern GmbH"));
    env.drain();
    Answer late = aurora.register("P-2", Sketch.of("Altstern GmbH"));
    merged();

    env.drain();

    assertThat(aurora.now(late).text("/waitingList/position")).isEqualTo("1");
    assertThat(status("P-3", "Neustern GmbH")).isEqualTo("WAITLISTED");
    aurora.move(aurora.user("P-1"), aurora.now(held), "withdraw", Map.of());
    env.drain();
    assertThat(aurora.now(late).body().has("turn")).as("it is its turn").isTrue();
  }

  @Test
  void where_the_other_account_is_held_by_then_it_waits_there() {
    Answer there = aurora.register("P-1", Sketch.of("Neustern GmbH"));
    env.drain();
    env.clock().move(Duration.ofMillis(300));
    Answer late = aurora.register("P-2", Sketch.of("Altstern GmbH"));
    merged();

    env.drain();

    assertThat(aurora.now(there).text("/status")).isEqualTo("APPROVED");
    assertThat(aurora.now(late).text("/status")).isEqualTo("WAITLISTED");
    assertThat(aurora.now(late).text("/waitingList/position")).isEqualTo("1");
  }

  @Test
  void whoever_arrived_first_holds_whichever_account_follows() {
    Answer first = aurora.register("P-2", Sketch.of("Altstern GmbH"));
    env.clock().move(Duration.ofMillis(300));
    Answer late = aurora.register("P-1", Sketch.of("Neustern GmbH"));
    merged();

    env.drain();

    assertThat(aurora.now(first).text("/status")).isEqualTo("APPROVED");
    assertThat(aurora.now(first).text("/protection/until"))
        .isEqualTo(first.text("/protection/until"));
    assertThat(aurora.now(late).text("/status")).isEqualTo("WAITLISTED");
    assertThat(aurora.now(late).text("/waitingList/position")).isEqualTo("1");
    assertThat(aurora.told(late)).containsExactly("deal.approved", "deal.corrected");
    aurora.move(aurora.user("P-2"), aurora.now(first), "withdraw", Map.of());
    env.drain();
    assertThat(aurora.now(late).body().has("turn")).as("it is its turn").isTrue();
  }

  @Test
  void who_gives_way_frees_all_that_it_held() {
    aurora.register("P-2", Sketch.of("Altstern GmbH"));
    env.clock().move(Duration.ofMillis(300));
    Answer late =
        aurora.register("P-1", Sketch.of("Neustern GmbH").products("analytics", "security"));
    merged();

    env.drain();

    assertThat(aurora.now(late).text("/status")).isEqualTo("WAITLISTED");
    assertThat(aurora.now(late).text("/waitingList/freeFamilies/0")).isEqualTo("security");
    Answer third = aurora.register("P-3", Sketch.of("Neustern GmbH").products("security"));
    assertThat(third.text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void whoever_has_an_opportunity_by_then_keeps_it() {
    Answer first = aurora.register("P-2", Sketch.of("Altstern GmbH"));
    env.clock().move(Duration.ofMillis(300));
    Answer late = aurora.register("P-1", Sketch.of("Neustern GmbH"));
    aurora.move(aurora.own("channel-manager"), late, "convert", Map.of("opportunityId", "OPP-1"));
    merged();

    env.drain();

    assertThat(aurora.now(late).text("/status")).isEqualTo("CONVERTED");
    assertThat(aurora.now(first).text("/status")).isEqualTo("WAITLISTED");
  }

  @Test
  void nothing_is_left_there_that_names_its_project() {
    aurora.register("P-1", Sketch.of("Altstern GmbH").with("project", "Plan of Ada Example"));
    merged();

    env.drain();

    assertThat(holds("A-1")).allMatch(hold -> hold.project() == null);
    assertThat(holds("A-2")).extracting(Hold::project).containsExactly("Plan of Ada Example");
  }

  private List<Hold> holds(String customer) {
    return aurora.as("deals", table -> DealStore.line(table, customer).holds());
  }

  private String status(String partner, String company) {
    return aurora.register(partner, Sketch.of(company)).text("/status");
  }

  /** As accounts write it, with everything moved already that stood there. */
  private void merged() {
    aurora.put("accounts", CustomerLink.TYPE, new CustomerLink("A-1", "A-2"));
  }

  private void account(String id, String name) {
    var standing =
        new AccountStanding(id, "prospect", List.of(name + " GmbH"), "DE", env.clock().instant());
    var key = new CompanyKey("NAME#%s@DE".formatted(name.toLowerCase(Locale.ROOT)), id, List.of());
    aurora.put(
        "accounts",
        change ->
            change
                .put(AccountStanding.TYPE, standing)
                .put("key", CompanyKey.TYPE, key, Condition.ABSENT));
  }
}
