package io.entente.matching;

import java.util.Objects;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** Two companies, measured in every way there is. */
final class Comparison {
  private static final JaroWinklerSimilarity LETTERS = new JaroWinklerSimilarity();
  private static final int CUT_LETTERS = 18;
  private static final int SHORTEST_CUT = 5;
  private static final double TELLING = 20;
  private static final int POSTCODE_AREA = 3;
  private static final int ROUGH_POSTCODE = 5;

  private final Subject asked;
  private final Subject known;
  private final Alignment words;
  private final double[] values = new double[Measure.values().length];

  private Comparison(Subject asked, Subject known) {
    this.asked = asked;
    this.known = known;
    this.words = Alignment.of(asked.name(), known.name());
  }

  /** The values of all measures, in their order. */
  static double[] measured(Subject asked, Subject known) {
    var comparison = new Comparison(asked, known);
    comparison.names();
    comparison.wordsShared();
    comparison.forms();
    comparison.domains();
    comparison.places();
    return comparison.values;
  }

  private void set(Measure measure, double value) {
    values[measure.place()] = value;
  }

  private void set(Measure measure, boolean holds) {
    set(measure, holds ? 1 : 0);
  }

  private void names() {
    String a = asked.name().joined();
    String b = known.name().joined();
    boolean equal = a.equals(b) && !a.isEmpty();
    set(Measure.NAME_EQUAL, equal);
    set(
        Measure.CORE_EQUAL,
        equal || (asked.coreJoined().equals(known.coreJoined()) && !a.isEmpty()));
    set(Measure.LETTERS, equal ? 1 : LETTERS.apply(a, b));
    set(Measure.CORE_LETTERS, LETTERS.apply(asked.coreJoined(), known.coreJoined()));
    set(Measure.SHORTENED, equal ? 1 : shortened(a, b));
    set(Measure.PIECES, asked.pieces().sharedWith(known.pieces()));
    set(Measure.INITIALS, equal ? 0 : initials());
    set(Measure.CUT_OFF, cutOff(a, b));
    int core = Math.min(asked.coreJoined().length(), known.coreJoined().length());
    set(Measure.SHORT_NAME, core <= 2 ? 1 : core == 3 ? 0.5 : 0);
  }

  private double initials() {
    return Math.max(initials(asked.name(), known.name()), initials(known.name(), asked.name()));
  }

  private static double initials(NameWords shorter, NameWords longer) {
    String letters = shorter.core().size() == 1 ? shorter.core().getFirst().text() : "";
    if (letters.length() < 2
        || longer.words().size() < 2
        || !longer.initials().startsWith(letters)) {
      return 0;
    }
    return switch (letters.length()) {
      case 2 -> 0.3;
      case 3 -> 0.6;
      default -> 1;
    };
  }

  private static double shortened(String a, String b) {
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    return shorter.length() >= SHORTEST_CUT && WordPair.isWithin(shorter, longer)
        ? (double) shorter.length() / longer.length()
        : 0;
  }

  private static double cutOff(String a, String b) {
    int length = Math.min(a.length(), b.length());
    return length >= SHORTEST_CUT && (a.startsWith(b) || b.startsWith(a))
        ? Math.min(1, (double) length / CUT_LETTERS)
        : 0;
  }

  private void wordsShared() {
    double ofAsked = words.coverOfAsked(false);
    double ofKnown = words.coverOfKnown(false);
    set(Measure.COVER_ASKED, ofAsked);
    set(Measure.COVER_KNOWN, ofKnown);
    set(Measure.COVER_BOTH, Math.min(ofAsked, ofKnown));
    set(Measure.COVER_EXACT, Math.min(words.coverOfAsked(true), words.coverOfKnown(true)));
    set(Measure.LACKED_BY_KNOWN, words.lackedByKnown());
    set(Measure.LACKED_BY_ASKED, words.lackedByAsked());
    set(Measure.LACKED_BY_BOTH, Math.min(words.lackedByKnown(), words.lackedByAsked()));
    set(
        Measure.TELLING_AND_COVERED,
        Math.min(ofAsked, ofKnown) * Math.min(1, words.shared() / TELLING));
    set(Measure.RAREST_SHARED, words.rarestShared());
    set(Measure.SHARED, words.shared());
    var first = asked.name().core().getFirst();
    double likeness = WordPair.likeness(first, known.name().core().getFirst());
    set(Measure.FIRST_WORD, likeness);
    set(Measure.FIRST_WEIGHT, likeness * first.weight());
    set(Measure.QUALIFIERS, words.differsInQualifiersOnly());
    set(Measure.NUMBERS, words.numbersDiffer());
  }

  private void forms() {
    String a = asked.facet().name().form();
    String b = known.facet().name().form();
    boolean both = !a.isEmpty() && !b.isEmpty();
    set(Measure.FORM_EQUAL, both && a.equals(b));
    set(Measure.FORM_DIFFERENT, both && !a.equals(b));
  }

  private void domains() {
    String a = asked.facet().domain();
    String b = known.facet().domain();
    boolean equal = a != null && a.equals(b);
    boolean site = !equal && a != null && Objects.equals(asked.site(), known.site());
    set(Measure.DOMAIN_EQUAL, equal);
    double common = Math.max(words.coverOfAsked(false), words.coverOfKnown(false));
    set(Measure.DOMAIN_AND_NAME, equal ? common : 0);
    set(Measure.SITE_EQUAL, site);
    set(Measure.DOMAIN_DIFFERENT, a != null && b != null && !equal && !site);
    double fit =
        Math.max(
            SiteName.fit(asked.name(), known.site()), SiteName.fit(known.name(), asked.site()));
    set(Measure.NAME_IN_DOMAIN, fit);
    set(Measure.NAME_IN_DOMAIN_AND_COVERED, fit * words.coverOfAsked(false));
  }

  private void places() {
    @Nullable String a = asked.facet().country();
    @Nullable String b = known.facet().country();
    set(Measure.COUNTRY_EQUAL, a != null && a.equals(b));
    set(Measure.COUNTRY_DIFFERENT, a != null && b != null && !a.equals(b));
    postcodes(asked.facet().postcode(), known.facet().postcode());
  }

  private void postcodes(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return;
    }
    boolean equal = a.equals(b) || isRoughly(a, b) || isRoughly(b, a);
    boolean near = equal || area(a).equals(area(b));
    set(Measure.POSTCODE_EQUAL, equal);
    set(Measure.POSTCODE_NEAR, near);
    set(Measure.POSTCODE_DIFFERENT, !near);
  }

  /** A ZIP code of five digits and one of nine. */
  private static boolean isRoughly(String rough, String exact) {
    return rough.length() >= ROUGH_POSTCODE && exact.startsWith(rough);
  }

  private static String area(String postcode) {
    return postcode.substring(0, Math.min(POSTCODE_AREA, postcode.length()));
  }
}
