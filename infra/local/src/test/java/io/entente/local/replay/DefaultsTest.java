package io.entente.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entente.local.Cure;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @TempDir private Path folder = Path.of("");

  @Test
  void a_misspelled_member_or_no_partner_is_refused() {
    assertThatExceptionOfType(Cure.class)
        .isThrownBy(() -> read("{\"deal\":{},\"partnerId\":[\"P-1\"]}"))
        .withMessageContaining("partnerId");
    assertThatExceptionOfType(Cure.class)
        .isThrownBy(() -> read("{\"deal\":{}}"))
        .withMessageContaining("names nobody");
  }

  @Test
  void the_close_date_is_the_given_one_or_counted_or_the_end_of_next_june() throws IOException {
    assertThat(closes("{\"deal\":{\"expectedCloseDate\":\"2026-09-30\"},\"partnerIds\":[\"P\"]}"))
        .isEqualTo("2026-09-30");
    assertThat(closes("{\"deal\":{},\"closeInDays\":10,\"partnerIds\":[\"P\"]}"))
        .isEqualTo("2026-03-11");
    assertThat(closes("{\"deal\":{},\"partnerIds\":[\"P\"]}")).isEqualTo("2027-06-30");
  }

  @Test
  void standings_take_turns() throws IOException {
    Defaults some =
        read("{\"deal\":{},\"partnerIds\":[\"P\"],\"standings\":[\"named\",\"former\"]}");
    assertThat(List.of(some.standing(0), some.standing(1), some.standing(2)))
        .containsExactly("named", "former", "named");
    assertThat(read("{\"deal\":{},\"partnerIds\":[\"P\"]}").standing(7)).isEqualTo("prospect");
  }

  @Test
  void what_is_built_in_is_complete() {
    Defaults builtIn = Defaults.builtIn();
    assertThat(builtIn.partnersInTurn()).hasSize(4);
    assertThat(builtIn.dealOn(TODAY).propertyNames())
        .contains("products", "estimatedValue", "contact", "expectedCloseDate");
  }

  private String closes(String json) throws IOException {
    return read(json).dealOn(TODAY).path("expectedCloseDate").asString();
  }

  private Defaults read(String json) throws IOException {
    assertThat(Json.MAPPER.readTree(json)).isNotNull();
    return Defaults.read(Files.writeString(folder.resolve("defaults.json"), json));
  }
}
