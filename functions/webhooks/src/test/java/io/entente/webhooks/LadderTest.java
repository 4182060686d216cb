package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LadderTest {
  private static final Verdict.Failed FAILED = new Verdict.Failed(false, Optional.empty());

  @Test
  void there_is_no_eleventh_attempt() {
    assertThat(Ladder.pauseAfter(10, FAILED, "delivery")).isEmpty();
  }

  @Test
  void the_pauses_are_those_of_the_standard_give_or_take_a_fifth() {
    List<Long> usual =
        List.of(5L, 300L, 1_800L, 7_200L, 18_000L, 36_000L, 50_400L, 72_000L, 86_400L);
    for (int attempts = 1; attempts <= usual.size(); attempts++) {
      long seconds = usual.get(attempts - 1);
      assertThat(pause(attempts, FAILED))
          .isBetween(Duration.ofMillis(seconds * 800), Duration.ofMillis(seconds * 1_200));
    }
  }

  @Test
  void what_failed_together_does_not_come_again_together() {
    assertThat(
            IntStream.range(0, 100)
                .mapToObj(i -> Ladder.pauseAfter(2, FAILED, "delivery-" + i).orElseThrow())
                .distinct())
        .hasSizeGreaterThan(20);
  }

  @Test
  void who_is_overloaded_has_at_least_a_minute() {
    assertThat(pause(1, new Verdict.Failed(true, Optional.empty())))
        .isEqualTo(Ladder.AT_LEAST_WHEN_OVERLOADED);
  }

  @Test
  void a_wish_is_granted_up_to_a_day_and_never_shortens_a_pause() {
    assertThat(pause(1, wishing(Duration.ofHours(3)))).isEqualTo(Duration.ofHours(3));
    assertThat(pause(1, wishing(Duration.ofDays(300)))).isEqualTo(Ladder.LONGEST_WISH);
    assertThat(pause(4, wishing(Duration.ofSeconds(1)))).isGreaterThan(Duration.ofHours(1));
  }

  private static Verdict.Failed wishing(Duration wish) {
    return new Verdict.Failed(false, Optional.of(wish));
  }

  private static Duration pause(int attempts, Verdict.Failed failed) {
    return Ladder.pauseAfter(attempts, failed, "delivery").orElseThrow();
  }
}
