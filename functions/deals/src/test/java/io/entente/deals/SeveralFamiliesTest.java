package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Deals that need more than one family, each of which has a hold and a line of its own. */
class SeveralFamiliesTest {
  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora =
      Vendor.steady(env, "aurora").partners("P-1", "P-2", "P-3", "P-4", "P-5");

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void a_deal_of_several_families_holds_each_of_them() {
    Answer both = aurora.register("P-1", deal().products("analytics", "platform"));

    Answer one = aurora.register("P-2", deal().products("platform"));
    Answer other = aurora.register("P-3", deal().products("support"));

    assertThat(both.text("/status")).isEqualTo("APPROVED");
    assertThat(one.text("/status")).isEqualTo("WAITLISTED");
    assertThat(other.text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void who_needs_several_holds_none_of_them_and_hears_which_are_free() {
    aurora.register("P-1", deal().products("analytics"));

    Answer both = aurora.register("P-2", deal().products("analytics", "platform"));
    Answer none = aurora.register("P-3", deal().products("analytics"));
    Answer free = aurora.register("P-4", deal().products("platform"));

    assertThat(both.text("/status")).isEqualTo("WAITLISTED");
    assertThat(both.body().at("/waitingList/freeFamilies").valueStream().map(JsonNode::asString))
        .containsExactly("platform");
    assertThat(none.body().at("/waitingList/freeFamilies").isMissingNode()).isTrue();
    assertThat(free.text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void who_needs_several_waits_until_all_are_free() {
    Answer first = aurora.register("P-1", deal().products("analytics"));
    env.clock().move(Duration.ofDays(10));
    Answer second = aurora.register("P-2", deal().products("platform"));
    Answer both = aurora.register("P-3", deal().products("analytics", "platform"));
    Answer one = aurora.register("P-4", deal().products("analytics"));
    assertThat(place(both)).isEqualTo(1);
    assertThat(place(one)).isEqualTo(2);

    env.clock().move(Duration.ofDays(80));
    aurora.ends(first);
    assertThat(aurora.now(both).text("/status")).isEqualTo("WAITLISTED");
    assertThat(aurora.now(one).text("/status"))
        .as("it needs only what is free")
        .isEqualTo("APPROVED");
    env.clock().move(Duration.ofDays(10));
    aurora.ends(second);
    assertThat(aurora.now(both).text("/status")).isEqualTo("WAITLISTED");
    env.clock().move(Duration.ofDays(80));
    aurora.ends(one);

    assertThat(aurora.now(both).text("/status")).isEqualTo("APPROVED");
    assertThat(aurora.register("P-5", deal().products("platform")).text("/status"))
        .isEqualTo("WAITLISTED");
  }

  @Test
  void what_was_free_and_is_taken_meanwhile_does_not_strand_who_waits() {
    Answer first = aurora.register("P-1", deal().products("analytics"));
    Answer both = aurora.register("P-2", deal().products("analytics", "platform"));
    env.clock().move(Duration.ofDays(10));
    Answer taker = aurora.register("P-3", deal().products("platform"));
    Answer behind = aurora.register("P-4", deal().products("platform"));
    assertThat(taker.text("/status")).isEqualTo("APPROVED");
    env.clock().move(Duration.ofDays(80));
    aurora.ends(first);
    assertThat(aurora.now(both).text("/status")).isEqualTo("WAITLISTED");

    env.clock().move(Duration.ofDays(10));
    aurora.ends(taker);

    assertThat(aurora.now(both).text("/status")).isEqualTo("APPROVED");
    assertThat(aurora.now(behind).text("/status")).isEqualTo("WAITLISTED");
    assertThat(place(behind)).isEqualTo(1);
  }

  private static Sketch deal() {
    return Sketch.of("Nordwind AG").with("expectedCloseDate", "2027-06-30");
  }

  private long place(Answer registered) {
    return aurora.now(registered).body().at("/waitingList/position").asLong(0);
  }
}
