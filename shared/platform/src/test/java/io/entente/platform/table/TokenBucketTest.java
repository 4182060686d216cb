package io.entente.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.Pace;
import io.entente.platform.Embedded;
import io.entente.platform.table.TokenBucket.Drawn;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A bucket that several functions draw from. */
class TokenBucketTest {
  private static final Embedded EMBEDDED = new Embedded();
  private static final Instant NOW = Embedded.NOW;

  private final TenantTable table = EMBEDDED.table("limits");

  @AfterAll
  static void close() {
    EMBEDDED.close();
  }

  @Test
  void an_empty_bucket_gives_nothing_and_says_when_the_next_token_comes() {
    TokenBucket bucket = bucket("empty");
    bucket.draw(table, 20, NOW);

    assertThat(bucket.draw(table, 1, NOW)).isEqualTo(new Drawn(0, 0, Duration.ofMillis(100)));
  }

  @Test
  void who_waits_as_long_as_was_said_gets_one_and_no_more() {
    TokenBucket bucket = bucket("waits");
    bucket.draw(table, 20, NOW);
    Instant later = NOW.plus(bucket.draw(table, 1, NOW).after());

    assertThat(bucket.draw(table, 5, later).tokens()).isOne();
    assertThat(bucket.draw(table, 1, later).tokens()).isZero();
  }

  @Test
  void who_wants_more_than_there_is_gets_what_there_is() {
    TokenBucket bucket = bucket("greedy");
    bucket.draw(table, 18, NOW);

    assertThat(bucket.draw(table, 5, NOW)).isEqualTo(new Drawn(2, 0, Duration.ZERO));
  }

  @Test
  void however_long_the_rest_no_more_gathers_than_the_burst() {
    TokenBucket bucket = bucket("rested");
    bucket.draw(table, 20, NOW);
    Instant nextYear = NOW.plus(Duration.ofDays(365));

    assertThat(bucket.draw(table, 50, nextYear).tokens()).isEqualTo(20);
    assertThat(bucket.draw(table, 1, nextYear).tokens()).isZero();
  }

  @Test
  void a_clock_that_goes_back_gives_nobody_more() {
    TokenBucket bucket = bucket("back");
    bucket.draw(table, 20, NOW);

    assertThat(bucket.draw(table, 1, NOW.minusSeconds(60)).tokens()).isZero();
  }

  @Test
  void many_who_draw_at_once_get_together_what_one_would() throws Exception {
    TokenBucket bucket = bucket("many");
    try (var threads = Executors.newFixedThreadPool(8)) {
      var drawn =
          threads.invokeAll(
              IntStream.range(0, 40)
                  .mapToObj(_ -> (java.util.concurrent.Callable<Drawn>) () -> one(bucket))
                  .toList());
      int tokens = 0;
      for (var each : drawn) {
        tokens += each.get().tokens();
      }
      assertThat(tokens).isEqualTo(20);
    }
  }

  private Drawn one(TokenBucket bucket) {
    return bucket.draw(table, 1, NOW);
  }

  @Test
  void what_is_one_clients_is_not_anothers() {
    bucket("ada").draw(table, 20, NOW);

    assertThat(bucket("bob").draw(table, 1, NOW).left()).isEqualTo(19);
  }

  private static TokenBucket bucket(String whose) {
    return new TokenBucket(whose, new Pace(10, 20));
  }
}
