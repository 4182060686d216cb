package io.entente.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.matching.IdentityKey.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityKeysTest {

  @Test
  void a_name_without_a_country_identifies_nobody() {
    assertThat(IdentityKeys.of(new Company("Acme Inc", null, List.of(), null, List.of())))
        .isEmpty();
    assertThat(IdentityKeys.of(new Company(" ", "US", List.of("?"), "", List.of("")))).isEmpty();
  }

  @Test
  void an_over_long_name_is_hashed_and_still_its_own_key() {
    var key = IdentityKeys.of(named("Ж".repeat(400))).getFirst();
    assertThat(key.value().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(512);
    assertThat(key).isNotEqualTo(IdentityKeys.of(named("Ж".repeat(401))).getFirst());
  }

  @Test
  void no_key_holds_the_storage_key_separator() {
    assertThat(IdentityKeys.of(named("###")).getFirst().value()).doesNotContain("#");
    assertThatThrownBy(() -> new IdentityKey(Kind.NAME, "a#b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IdentityKey(Kind.NAME, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void all_that_is_known_becomes_keys_the_strongest_first_and_each_once() {
    var siemens =
        new Company(
            "Siemens AG",
            "DE",
            List.of("https://www.siemens.com", "siemens.com", "gmail.com", "siemens.de"),
            "HRB 6684",
            List.of("SIEMENS Aktiengesellschaft", "Siemens & Halske AG"));
    assertThat(IdentityKeys.of(siemens))
        .extracting(IdentityKey::toString)
        .containsExactly(
            "REGISTRY#DE:HRB6684",
            "NAME#siemens@DE",
            "NAME#siemens and halske@DE",
            "DOMAIN#siemens.com",
            "DOMAIN#siemens.de");
  }

  @Test
  void eight_spellings_share_a_key_each() {
    var stored =
        new Company("Müller & Söhne GmbH", "DE", List.of("müller.de"), "HRB 12345", List.of());
    var spellings =
        List.of(
            new Company("MÜLLER & SÖHNE GMBH", "DE", List.of(), null, List.of()),
            new Company("Muller and Sohne", "DE", List.of(), null, List.of()),
            new Company("Müller + Söhne G.m.b.H.", "DE", List.of(), null, List.of()),
            new Company("MS", "DE", List.of("https://www.MÜLLER.de/kontakt"), null, List.of()),
            new Company("MS", "DE", List.of("xn--mller-kva.de"), null, List.of()),
            new Company("MS", "DE", List.of("shop.müller.de:443"), null, List.of()),
            new Company("MS", "DE", List.of(), "hrb12345", List.of()),
            new Company("Former", "DE", List.of(), null, List.of("Müller & Söhne GmbH & Co. KG")));
    assertThat(spellings)
        .allSatisfy(
            s -> assertThat(IdentityKeys.of(s)).containsAnyElementsOf(IdentityKeys.of(stored)));
  }

  private static Company named(String name) {
    return new Company(name, "US", List.of(), null, List.of());
  }
}
