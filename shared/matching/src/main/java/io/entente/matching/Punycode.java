package io.entente.matching;

import java.util.stream.IntStream;

/**
 * A domain's label in ASCII (RFC 3492). {@link java.net.IDN} is of 2003: it turns ß into ss, while
 * browsers and registries write {@code xn--strae-oqa} for straße.
 */
final class Punycode {
  private static final String PREFIX = "xn--";
  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int FIRST_EXTENDED = 0x80;
  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;

  private final StringBuilder out = new StringBuilder(PREFIX);
  private final int[] letters;
  private int bias = 72;
  private int delta;
  private int written;

  private Punycode(String label) {
    letters = label.codePoints().toArray();
  }

  /** The label as the domain name system holds it. At most 63 letters go in: it is quadratic. */
  static String encoded(String label) {
    boolean ascii = label.codePoints().allMatch(letter -> letter < FIRST_EXTENDED);
    return ascii ? label : new Punycode(label).encoded();
  }

  private String encoded() {
    for (int letter : letters) {
      if (letter < FIRST_EXTENDED) {
        out.appendCodePoint(letter);
        written++;
      }
    }
    int ascii = written;
    if (ascii > 0) {
      out.append('-');
    }
    int floor = FIRST_EXTENDED;
    while (written < letters.length) {
      int letter = smallestFrom(floor);
      delta += (letter - floor) * (written + 1);
      writeEach(letter, ascii);
      delta++;
      floor = letter + 1;
    }
    return out.toString();
  }

  private int smallestFrom(int floor) {
    return IntStream.of(letters).filter(letter -> letter >= floor).min().orElseThrow();
  }

  /** Writes where this letter stands, as distances from where the one before was written. */
  private void writeEach(int letter, int ascii) {
    for (int other : letters) {
      if (other < letter) {
        delta++;
      } else if (other == letter) {
        writeDelta();
        bias = adapted(written == ascii);
        delta = 0;
        written++;
      }
    }
  }

  private void writeDelta() {
    int rest = delta;
    for (int k = BASE; ; k += BASE) {
      int threshold = Math.clamp(k - bias, T_MIN, T_MAX);
      if (rest < threshold) {
        out.append(DIGITS.charAt(rest));
        return;
      }
      out.append(DIGITS.charAt(threshold + (rest - threshold) % (BASE - threshold)));
      rest = (rest - threshold) / (BASE - threshold);
    }
  }

  private int adapted(boolean first) {
    int rest = first ? delta / DAMP : delta / 2;
    rest += rest / (written + 1);
    int k = 0;
    for (; rest > (BASE - T_MIN) * T_MAX / 2; k += BASE) {
      rest /= BASE - T_MIN;
    }
    return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
  }
}
