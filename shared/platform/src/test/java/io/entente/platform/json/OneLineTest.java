package io.entente.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
  @Test
  void what_a_terminal_or_an_eye_would_obey_is_not_shown() {
    assertThat(OneLine.of("a\u0000b\nc\u001bd\u0085e\u202ef\u2028g\ufeffh\ud800i\uffffj", 100))
        .isEqualTo("a?b?c?d?e?f?g?h?i?j");
  }

  @Test
  void names_of_every_script_are_shown() {
    assertThat(OneLine.of("Grüne Energie 株式会社 شركة 😀", 100))
        .isEqualTo("Grüne Energie 株式会社 شركة 😀");
  }

  @Test
  void a_cut_leaves_no_half_of_a_character() {
    assertThat(OneLine.of("ab😀", 3)).isEqualTo("ab");
    assertThat(OneLine.of("ab😀", 4)).isEqualTo("ab😀");
    assertThat(OneLine.of("abcdef", 3)).isEqualTo("abc");
  }
}
