package io.entente.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import org.junit.jupiter.api.Test;

class PunycodeTest {

  @Test
  void ascii_stays_as_it_is() {
    assertThat(Punycode.encoded("acme-1")).isEqualTo("acme-1");
  }

  @Test
  void sharp_s_is_a_letter_of_its_own() {
    assertThat(Punycode.encoded("straße")).isEqualTo("xn--strae-oqa");
  }

  @Test
  void every_other_label_is_written_as_the_library_writes_it() {
    for (String label :
        new String[] {
          "münchen", "bücher", "例え", "mañana", "россия", "ελλάδα", "한국", "ไทย", "a中b文c", "ünïcödé",
          "🙂x"
        }) {
      assertThat(Punycode.encoded(label)).isEqualTo(IDN.toASCII(label, IDN.ALLOW_UNASSIGNED));
    }
  }
}
