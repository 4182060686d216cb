package io.entente.matching;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Optional;

/** What the measures say, as sentences; what weighs most first. */
final class InWords {
  private static final int MOST_SAID = 6;
  private static final double LEAST_WORTH = 0.1;

  private InWords() {}

  static List<Evidence> of(Scored scored, PairScore score) {
    return score.parts().stream()
        .filter(part -> Math.abs(part.worth()) >= LEAST_WORTH)
        .sorted(comparingDouble((PairScore.Part part) -> -Math.abs(part.worth())))
        .flatMap(part -> said(part, scored).stream())
        .limit(MOST_SAID)
        .toList();
  }

  private static Optional<Evidence> said(PairScore.Part part, Scored scored) {
    String sentence = sentence(part, scored);
    return sentence.isEmpty()
        ? Optional.empty()
        : Optional.of(new Evidence(part.measure().name(), part.worth(), sentence));
  }

  private static String sentence(PairScore.Part part, Scored scored) {
    var asked = scored.asked();
    var known = scored.known();
    String names = "\"%s\" and \"%s\"".formatted(norm(asked), norm(known));
    int percent = (int) Math.round(100 * part.value());
    return switch (part.measure()) {
      case NAME_EQUAL -> "Both names read \"%s\" without their legal form.".formatted(norm(asked));
      case CORE_EQUAL -> names + " differ in qualifiers and spellings of words only.";
      case LETTERS -> "%s are alike letter by letter: %d %%.".formatted(names, percent);
      case PIECES -> "%s share %d %% of their pieces.".formatted(names, percent);
      case COVER_ASKED ->
          "The known name has %d %% of what the asked one tells.".formatted(percent);
      case COVER_KNOWN ->
          "The asked name has %d %% of what the known one tells.".formatted(percent);
      case COVER_BOTH, COVER_EXACT -> "The names share %d %% of what they tell.".formatted(percent);
      case LACKED_BY_KNOWN -> "The known name lacks a word of \"%s\".".formatted(norm(asked));
      case LACKED_BY_ASKED -> "The asked name lacks a word of \"%s\".".formatted(norm(known));
      case LACKED_BY_BOTH -> "Each name has a word that the other lacks: %s.".formatted(names);
      case FIRST_WEIGHT -> "Both names begin with the same telling word.";
      case TELLING_AND_COVERED -> "The names share nearly all, and it tells much.";
      case CORE_LETTERS -> "%s are alike but for qualifiers: %d %%.".formatted(names, percent);
      case SHORTENED -> "One name is the other, shortened.";
      case RAREST_SHARED ->
          "They share a word that one name in %,.0f has.".formatted(Math.exp(part.value()));
      case SHARED -> "The words that they share tell much together.";
      case FIRST_WORD -> "Both names begin with the same word.";
      case INITIALS -> "One name is the other's initials.";
      case CUT_OFF -> "One name is the beginning of the other.";
      case QUALIFIERS -> "The names differ as the names of a group's companies do.";
      case NUMBERS -> "The numbers in the names differ.";
      case FORM_EQUAL -> "The legal forms are one kind: %s.".formatted(form(asked));
      case FORM_DIFFERENT ->
          "The legal forms are two kinds: %s and %s.".formatted(form(asked), form(known));
      case SHORT_NAME -> "A name so short is like many.";
      case DOMAIN_AND_NAME -> "Web domain and words of the name agree.";
      case DOMAIN_EQUAL -> "The web domain is the same: %s.".formatted(asked.facet().domain());
      case SITE_EQUAL ->
          "The web domains differ by their ending only: %s and %s."
              .formatted(asked.facet().domain(), known.facet().domain());
      case DOMAIN_DIFFERENT ->
          "The web domains are two: %s and %s."
              .formatted(asked.facet().domain(), known.facet().domain());
      case NAME_IN_DOMAIN, NAME_IN_DOMAIN_AND_COVERED ->
          "One company's web domain is called as the other company.";
      case COUNTRY_EQUAL -> "Both are in one country: %s.".formatted(asked.facet().country());
      case COUNTRY_DIFFERENT ->
          "The countries are two: %s and %s."
              .formatted(asked.facet().country(), known.facet().country());
      case POSTCODE_EQUAL -> "The postcode is the same.";
      case POSTCODE_NEAR -> "The postcodes begin alike.";
      case POSTCODE_DIFFERENT -> "The postcodes are in two places.";
    };
  }

  private static String norm(Subject subject) {
    return subject.facet().name().norm();
  }

  private static String form(Subject subject) {
    return subject.facet().name().form();
  }
}
