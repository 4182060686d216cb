package io.entente.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all companies, tried on many with a fixed seed. */
class MatchingPropertiesTest {
  private static final int TRIES = 500;
  private static final List<String> WORDS =
      List.of(
          "Acme",
          "Müller",
          "Nord",
          "UK",
          "7",
          "日立製作所",
          "Ørsted",
          "Group",
          "and",
          "Яндекс",
          "Holdings",
          "Technologies",
          "Tech",
          "Ltd",
          "GmbH",
          "ประเทศไทย",
          "한국전력",
          "الوطنية",
          "GoMetals",
          "II",
          "International",
          "Intl",
          "<b>x</b>",
          "\u200bzero",
          "\u202eabc");

  private final Random random = new Random(20_260_101);
  private final Scorer scorer = new Scorer(Weights.shipped(), WordWeights.shipped());

  private String name() {
    return IntStream.rangeClosed(0, random.nextInt(5))
        .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining(" "));
  }

  @Test
  void a_domain_that_agrees_never_lowers_the_score() {
    for (int i = 0; i < TRIES; i++) {
      String one = name();
      String other = name();
      assertThat(score(company(one, "acme.com", null), company(other, "acme.com", null)))
          .as("%s, %s", one, other)
          .isGreaterThanOrEqualTo(score(company(one, null, null), company(other, "acme.com", null)))
          .isGreaterThanOrEqualTo(
              score(company(one, "else.org", null), company(other, "acme.com", null)));
    }
  }

  @Test
  void a_postcode_that_agrees_never_lowers_the_score() {
    for (int i = 0; i < TRIES; i++) {
      String one = name();
      String other = name();
      assertThat(score(company(one, null, "N1 7BQ"), company(other, null, "n17bq")))
          .as("%s, %s", one, other)
          .isGreaterThanOrEqualTo(score(company(one, null, null), company(other, null, "N17BQ")))
          .isGreaterThanOrEqualTo(
              score(company(one, null, "M1 5ES"), company(other, null, "N17BQ")));
    }
  }

  @Test
  void nothing_is_liker_than_a_company_is_to_itself() {
    for (int i = 0; i < TRIES; i++) {
      var one = company(name(), "acme.com", "10115");
      var other = company(name(), "acme.com", "10115");
      assertThat(score(one, one) + 1e-9).isGreaterThanOrEqualTo(score(one, other));
    }
  }

  @Test
  void each_measure_speaks_in_one_direction_only() {
    double[] nothing = new double[Measure.values().length];
    double before = scorer.logOdds(nothing);
    for (Measure measure : Measure.values()) {
      double last = before;
      for (double knot : measure.knots()) {
        double[] measured = nothing.clone();
        measured[measure.place()] = knot;
        double now = scorer.logOdds(measured);
        boolean speaksFor = measure.speaks() == Measure.Speaks.FOR;
        assertThat(speaksFor ? now - last : last - now).as("%s", measure).isNotNegative();
        last = now;
      }
    }
  }

  @Test
  void the_parts_add_up_to_the_score() {
    for (int i = 0; i < TRIES; i++) {
      var score = scorer.score(company(name(), null, null), company(name(), null, null));
      double sum = score.parts().stream().mapToDouble(PairScore.Part::worth).sum();
      assertThat(Weights.shipped().bias() + sum).isCloseTo(score.logOdds(), within(1e-9));
    }
  }

  @Test
  void a_posting_is_read_as_it_was_written_and_stays_small() {
    for (int i = 0; i < TRIES; i++) {
      for (Posting posting : Posting.of("c-" + i, company(name(), "acme.co.uk", "10115"))) {
        assertThat(Posting.parsed(posting.text())).isEqualTo(posting);
        assertThat(posting.text().length()).isLessThan(400);
      }
    }
  }

  @Test
  void a_lookup_never_reads_more_than_twelve_keys() {
    for (int i = 0; i < TRIES; i++) {
      var company =
          new Company(
              name(), null, List.of("acme.com", "b.org"), null, List.of(name(), name(), name()));
      assertThat(BlockingKeys.toRead(CompanyProfile.of(company), WordWeights.shipped()))
          .hasSizeLessThanOrEqualTo(BlockingKeys.MOST_READ)
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 159, 160, 161, 400, 10_000})
  void names_of_any_length_and_script_are_looked_up(int length) {
    for (String piece : List.of("a", "漢", "Ж ", "\u200b", "\u202e", "<p>&", "😀", "'", "d/b/a ")) {
      String name = piece.repeat(length).substring(0, length);
      var index = new SmallIndex().with("c1", new Company(name, "DE", List.of(), null, List.of()));

      assertThat(index.match(new Company(name, "DE", List.of(), null, List.of()))).isNotNull();
    }
  }

  private double score(CompanyProfile one, CompanyProfile other) {
    return scorer.score(one, other).logOdds();
  }

  private static CompanyProfile company(
      String name, @Nullable String domain, @Nullable String postcode) {
    var domains = domain == null ? List.<String>of() : List.of(domain);
    return CompanyProfile.of(new Company(name, "GB", domains, null, List.of()), postcode);
  }
}
