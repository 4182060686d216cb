package io.entente.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
  @ParameterizedTest
  @CsvSource({
    "яндекс, yandeks",
    "中国银行, zhongguoyinxing",
    "シャープ, shapu",
    "ロッテ, rotte",
    "한국, hangug",
    "acme 24, acme 24"
  })
  void a_name_reads_as_it_is_spoken(String name, String latin) {
    assertThat(Reading.latin(name)).isEqualTo(latin);
  }

  @Test
  void but_for_cyrillic_what_is_read_is_what_icu_reads() {
    var icu = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    for (String line : DataFile.lines("readings.txt")) {
      String reading = line.substring(0, line.indexOf(' '));
      int letter = line.codePointAt(line.indexOf(' ') + 1);
      if (UnicodeScript.of(letter) == UnicodeScript.CYRILLIC) {
        continue; // ours, as people write it
      }
      assertThat(icu.transliterate(Character.toString(letter)).replaceAll("[^a-z0-9]", ""))
          .as("U+%04X", letter)
          .isEqualTo(reading);
    }
  }
}
