package io.entente.deals;

import java.net.IDN;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One company in eight spellings that share an exact key: the normalized name in even rounds, in
 * odd ones only the number in the register. Another company each round.
 */
final class RivalSpelling {
  static final int WAYS = 8;
  private static final int FIRST_NUMBER = 10_000;

  private RivalSpelling() {}

  static Sketch of(int round, int way) {
    Sketch deal = round % 2 == 0 ? byName(round, way) : byRegister(round, way);
    return deal.with("expectedCloseDate", LocalDate.now(ZoneOffset.UTC).plusDays(60).toString());
  }

  private static Sketch byName(int round, int way) {
    String name = "Grün & Söhne " + round;
    String site = "grün-söhne-%d.de".formatted(round);
    int number = FIRST_NUMBER + round;
    return switch (way) {
      case 0 -> spelled(name + " GmbH", "https://www.%s/".formatted(site), null);
      case 1 -> spelled(name.toUpperCase(java.util.Locale.ROOT) + " GMBH", "WWW." + site, null);
      case 2 -> spelled("grun and sohne " + round, IDN.toASCII(site) + "/kontakt?a=b", null);
      case 3 -> spelled(name + ", G.m.b.H.", null, "HRB " + number);
      case 4 -> spelled(name + " Gesellschaft mit beschränkter Haftung", null, null);
      case 5 -> spelled(Normalizer.normalize(name, Normalizer.Form.NFD), site, null);
      case 6 -> spelled(name.replace(' ', '\u00a0') + " GmbH", null, "hrb" + number);
      default -> spelled("„Grün“ & Söhne-%d".formatted(round), null, "HRB 0" + number);
    };
  }

  private static Sketch byRegister(int round, int way) {
    String number = Integer.toString(FIRST_NUMBER + round);
    List<String> ids = List.of("HRB " + number, "hrb" + number, "HRB 00" + number, "HRB-" + number);
    String name = "Werk %s %d AG".formatted((char) ('A' + way), round);
    String site = way % 3 == 0 ? "werk-%d-%d.de".formatted(way, round) : null;
    return spelled(name, site, ids.get(way % ids.size()));
  }

  private static Sketch spelled(String name, @Nullable String site, @Nullable String registryId) {
    return Sketch.of(name).customer("website", site).customer("registryId", registryId);
  }
}
