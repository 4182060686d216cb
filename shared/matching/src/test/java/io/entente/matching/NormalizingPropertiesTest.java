package io.entente.matching;

import static io.entente.matching.CompanyName.normalized;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every name and address, tried on some thousands with a fixed seed. */
class NormalizingPropertiesTest {
  private static final int TRIES = 5_000;
  private static final List<String> WORDS =
      List.of(
          "Acme",
          "Müller",
          "Nord-West",
          "B",
          "S",
          "7",
          "L'Étoile",
          "日立",
          "Ørsted",
          "Group",
          "and",
          "Data&Co",
          "A.O.",
          "Яндекс",
          "SA",
          "The",
          "of",
          "Kft",
          "(Deutschland)",
          "Plus+",
          "№1");
  private static final List<String> FORMS =
      List.of(
          "GmbH",
          "G.m.b.H.",
          "AG",
          "GmbH & Co. KG",
          "SE",
          "Inc.",
          "Incorporated",
          "Corp",
          "LLC",
          "L.L.C.",
          "Ltd",
          "Limited",
          "PLC",
          "LLP",
          "LP",
          "S.A.",
          "SAS",
          "SARL",
          "S.r.l.",
          "S.p.A.",
          "B.V.",
          "NV",
          "AB",
          "A/S",
          "ApS",
          "ASA",
          "Oyj",
          "Sp. z o.o.",
          "S.A. de C.V.",
          "Pty Ltd",
          "Pvt. Ltd.",
          "K.K.",
          "株式会社",
          "有限公司",
          "(Pty) Ltd",
          "Company",
          "& Co.",
          "a.s.",
          "d.o.o.");

  private final Random random = new Random(20260101);

  @Test
  void normalizing_twice_changes_nothing() {
    for (int i = 0; i < TRIES; i++) {
      String name = i % 2 == 0 ? name() + " " + form() : anyText();
      String once = normalized(name);
      assertThat(normalized(once)).as("%s -> %s", name, once).isEqualTo(once);
      String german = normalized(name, "DE");
      assertThat(normalized(german, "DE")).as("%s in DE", name).isEqualTo(german);
    }
  }

  @Test
  void a_legal_form_case_or_spacing_never_changes_a_name() {
    for (int i = 0; i < TRIES; i++) {
      String name = name();
      String form = form();
      String read = normalized(name);
      assertThat(normalized(name + " " + form)).as("%s + %s", name, form).isEqualTo(read);
      assertThat(normalized(name + ", " + form)).isEqualTo(read);
      assertThat(normalized(name + " (" + form + ")")).as("%s (%s)", name, form).isEqualTo(read);
      assertThat(normalized(name.toUpperCase(Locale.ROOT) + "  " + form)).isEqualTo(read);
    }
  }

  @Test
  void a_name_with_a_letter_is_never_emptied() {
    for (int i = 0; i < TRIES; i++) {
      assertThat(normalized(i % 2 == 0 ? name() : form() + " " + form())).isNotBlank();
    }
  }

  @Test
  void www_case_port_path_and_spelling_never_change_a_domain() {
    for (int i = 0; i < TRIES; i++) {
      String label = pick(List.of("acme", "müller", "ab-1", "日立", "straße", "xn--mller-kva"));
      String suffix = pick(List.of("com", "co.uk", "de", "github.io", "uk.com", "com.au", "公司.cn"));
      String host = label + "." + suffix;
      var domain = RegistrableDomain.of(host);
      assertThat(domain).as(host).isPresent();
      assertThat(RegistrableDomain.of(decorated(host))).as(host).isEqualTo(domain);
      assertThat(RegistrableDomain.of(domain.get())).isEqualTo(domain);
    }
  }

  @Test
  void no_text_is_too_odd_to_be_read() {
    for (int i = 0; i < TRIES; i++) {
      String text = anyText();
      var company = new Company(text, "DE", List.of(text), text, List.of(text));
      assertThat(IdentityKeys.of(company)).doesNotContainNull();
    }
  }

  private String decorated(String host) {
    String scheme = pick(List.of("", "http://", "HTTPS://", "//", "https://user:pw@", " "));
    String www = pick(List.of("", "www.", "WWW.", "www.www."));
    String tail = pick(List.of("", ".", ":8080", "/", "/a/b?c=d#e", ".:443/x", "?q", "#top", " "));
    // İ and ß have no upper case that a browser would map back
    String cased =
        random.nextBoolean() && !host.contains("ß") ? host.toUpperCase(Locale.ROOT) : host;
    return scheme + www + cased + tail;
  }

  private String name() {
    return IntStream.range(0, 1 + random.nextInt(3))
        .mapToObj(i -> pick(WORDS))
        .collect(Collectors.joining(" "));
  }

  private String form() {
    return pick(FORMS);
  }

  private String anyText() {
    return random
        .ints(random.nextInt(12), 0, 0x11000)
        .mapToObj(letter -> Character.toString(letter > 0x10ff0 ? letter << 4 : letter))
        .collect(Collectors.joining());
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
