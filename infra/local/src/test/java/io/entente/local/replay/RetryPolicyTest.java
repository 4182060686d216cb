package io.entente.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.local.replay.Exchange.Answered;
import io.entente.local.replay.Exchange.Broken;
import io.entente.local.replay.RetryPolicy.Tried;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Tried ONCE = new Tried(1, Duration.ZERO);

  private final RetryPolicy policy = new RetryPolicy(PATIENCE);

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 400, 401, 403, 404, 413, 415, 422})
  void what_would_not_change_is_not_sent_again(int status) {
    assertThat(policy.pause(answered(status, "{}"), ONCE, 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void what_may_pass_is_sent_again(int status) {
    assertThat(policy.pause(answered(status, "{}"), ONCE, 0)).isPresent();
  }

  @Test
  void a_conflict_is_sent_again_only_where_others_were_busy() {
    assertThat(policy.pause(answered(409, "{\"type\":\"urn:problem-type:busy\"}"), ONCE, 0))
        .isPresent();
    assertThat(policy.pause(answered(409, "{\"type\":\"urn:problem-type:conflict\"}"), ONCE, 0))
        .isEmpty();
  }

  @Test
  void no_answer_is_a_reason_to_ask_again_until_patience_ends() {
    var broken = new Broken(new IOException("reset"));
    assertThat(policy.pause(broken, ONCE, 0)).isPresent();
    assertThat(policy.pause(broken, new Tried(40, PATIENCE), 0)).isEmpty();
  }

  @Test
  void pauses_double_up_to_two_seconds_and_are_never_alike() {
    var broken = new Broken(new IOException("reset"));
    assertThat(policy.pause(broken, ONCE, 0)).contains(Duration.ofMillis(25));
    assertThat(policy.pause(broken, ONCE, 1)).contains(Duration.ofMillis(50));
    assertThat(policy.pause(broken, tried(2), 1)).contains(Duration.ofMillis(100));
    assertThat(policy.pause(broken, tried(99), 1)).contains(Duration.ofSeconds(2));
  }

  @Test
  void a_longer_pause_is_kept_where_the_service_asks_for_it() {
    Answered busy =
        new Answered(
            429, Json.MAPPER.readTree("{}"), Optional.of(Duration.ofSeconds(7)), Duration.ZERO);
    assertThat(policy.pause(busy, ONCE, 1)).contains(Duration.ofSeconds(7));
  }

  private static Tried tried(int times) {
    return new Tried(times, Duration.ZERO);
  }

  private static Answered answered(int status, String body) {
    return new Answered(status, Json.MAPPER.readTree(body), Optional.empty(), Duration.ZERO);
  }
}
