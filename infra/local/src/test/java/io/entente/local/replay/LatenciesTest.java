package io.entente.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void nothing_measured_is_zero() {
    assertThat(Latencies.of(List.of()).percentile(99)).isZero();
  }

  @Test
  void a_percentile_is_one_that_was_measured() {
    Latencies latencies =
        Latencies.of(
            IntStream.rangeClosed(1, 200).mapToObj(i -> Duration.ofMillis(201 - i)).toList());
    assertThat(latencies.percentile(0)).isEqualTo(Duration.ofMillis(1));
    assertThat(latencies.percentile(50)).isEqualTo(Duration.ofMillis(100));
    assertThat(latencies.percentile(99)).isEqualTo(Duration.ofMillis(198));
    assertThat(latencies.percentile(100)).isEqualTo(Duration.ofMillis(200));
  }
}
