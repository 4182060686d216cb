package io.entente.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {
  private final SmallIndex index =
      new SmallIndex()
          .with("c1", company("Poseiport Robotics GmbH", "DE", "poseiport.com"))
          .with("c2", company("Львівобленерго", "UA", null))
          .with("c3", company("Morrison Utility Services Limited", "GB", "morrisonus.com"))
          .with("c4", company("Oyo Corporation", "JP", "oyo.co.jp"));

  @Test
  void a_company_with_nothing_in_common_is_different() {
    assertThat(index.match(company("Bäckerei Huber KG", "AT", "huber.at")))
        .isInstanceOf(Matching.Different.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Morrison Data Services Limited, morrisonds.com",
    "Morrison Utility Services (Scotland) Limited, morrisonus.com",
    "Morrison Utility Services 2 Limited, morrisonus.com"
  })
  void a_company_of_the_same_group_is_never_the_same(String name, String domain) {
    assertThat(index.match(company(name, "GB", domain))).isNotInstanceOf(Matching.Same.class);
  }

  @Test
  void a_group_shares_its_domain_and_a_person_looks() {
    assertThat(index.match(company("Hydra Cleaning GmbH", "DE", "poseiport.com")))
        .isInstanceOfSatisfying(
            Matching.Unsure.class, unsure -> assertThat(codes(unsure)).contains("GROUP_SIBLING"));
  }

  @Test
  void initials_alone_are_never_the_same() {
    assertThat(index.match(company("Oslo Yacht Oil", null, null)))
        .isNotInstanceOf(Matching.Same.class);
  }

  @Test
  void an_equal_name_in_another_country_is_for_a_person() {
    assertThat(index.match(company("Poseiport Robotics", "US", null)))
        .isInstanceOfSatisfying(
            Matching.Unsure.class,
            unsure -> assertThat(codes(unsure)).contains("COUNTRY_DIFFERENT"));
  }

  @Test
  void two_that_fit_as_well_are_for_a_person() {
    index.with("c9", company("Poseiport Robotics AG", "DE", "poseiport.com"));

    var matching = index.match(company("Poseiport Robotics", "DE", "poseiport.com"));

    assertThat(matching).isInstanceOf(Matching.Unsure.class);
    assertThat(matching.candidates()).extracting(Candidate::customerId).contains("c1", "c9");
    assertThat(codes(matching)).contains("TIE");
  }

  @Test
  void companies_of_one_group_by_the_books_are_related_and_never_taken_for_each_other() {
    var parent = company("Seeadler Reederei Holding GmbH", "DE", null);
    var child = company("Seeadler Reederei Hafen GmbH", "DE", null);
    index
        .with(Posting.of("head", CompanyProfile.of(parent)))
        .with(Posting.of("sub", CompanyProfile.of(child), "head"));

    var between = index.match(company("Seeadler Reederei", "DE", null));
    var exact = index.match(company("Seeadler Reederei Hafen GmbH", "DE", null));

    assertThat(between).isInstanceOf(Matching.Unsure.class);
    assertThat(between.candidates()).extracting(Candidate::customerId).contains("head", "sub");
    assertThat(between.candidates().get(1).related()).isTrue();
    assertThat(between.candidates().get(1).evidence())
        .extracting(Evidence::sentence)
        .contains("By the books it is of the likelier one's group.");
    assertThat(exact)
        .isInstanceOfSatisfying(
            Matching.Same.class,
            same -> assertThat(same.candidate().customerId()).isEqualTo("sub"));
  }

  @Test
  void what_would_be_clear_among_strangers_is_for_a_person_among_companies_of_one_group() {
    var asked = company("Kormoran Werftbetrieb", "DE", null);
    var child = CompanyProfile.of(company("Kormoran Werftbetriebe GmbH", "DE", null));
    var parent = Posting.of("head", CompanyProfile.of(company("Kormoran Werft GmbH", "DE", null)));
    var strangers = new SmallIndex().with(parent).with(Posting.of("sub", child));
    var group = new SmallIndex().with(parent).with(Posting.of("sub", child, "head"));

    assertThat(strangers.match(asked)).isInstanceOf(Matching.Same.class);
    assertThat(group.match(asked)).isInstanceOf(Matching.Unsure.class);
    assertThat(codes(group.match(asked))).contains("GROUP_SIBLING");
  }

  @Test
  void who_was_said_to_be_another_company_is_not_found_again_whatever_the_keys_say() {
    var asked = company("Poseiport Robotics", "DE", "poseiport.com");
    index.with(Posting.never("c1", CompanyProfile.of(asked)));
    var byKeys = Match.Same.proven("c1", List.of("The name is known."));

    assertThat(index.match(asked)).isInstanceOf(Matching.Different.class);
    assertThat(index.matcher().match(CompanyProfile.of(asked), byKeys))
        .isInstanceOf(Matching.Different.class);
    assertThat(index.match(company("Poseiport Robotic", "DE", "poseiport.com")).candidates())
        .as("only that name is ruled out")
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "POSEIPORT ROBOTICS, poseiport.com",
    "Poseiport-Robotics Gesellschaft mit beschränkter Haftung, poseiport.com",
    "Poseiport Robotcs GmbH, poseiport.com",
    "Poseiport Robotics GmbH d/b/a Hydra, poseiport.com"
  })
  void other_spellings_are_the_same(String name, String domain) {
    assertThat(index.match(company(name, "DE", domain)))
        .isInstanceOfSatisfying(
            Matching.Same.class, same -> assertThat(same.candidate().customerId()).isEqualTo("c1"));
  }

  @Test
  void another_script_is_found() {
    assertThat(index.match(company("Lvivoblenergo", "UA", null)).candidates())
        .extracting(Candidate::customerId)
        .contains("c2");
  }

  @Test
  void a_name_that_a_person_said_is_the_same_is_found_from_then_on() {
    var asked = company("Hydra Automation", "DE", null);
    assertThat(index.match(asked)).isInstanceOf(Matching.Different.class);

    index.with(Posting.alias("c1", CompanyProfile.of(asked)));

    assertThat(index.match(asked))
        .isInstanceOfSatisfying(
            Matching.Same.class, same -> assertThat(same.candidate().customerId()).isEqualTo("c1"));
  }

  @Test
  void a_former_name_is_found() {
    index.with(
        "c7", new Company("Allient Inc", "US", List.of(), null, List.of("Allied Motion Tech")));

    assertThat(index.match(company("Allied Motion Technologies Inc.", "US", null)).candidates())
        .extracting(Candidate::customerId)
        .startsWith("c7");
  }

  @Test
  void what_exact_keys_prove_needs_no_score() {
    var byKeys = Match.Same.proven("c3", List.of("The registry id DE:1 is known."));
    var asked = CompanyProfile.of(company("Unheard Of Ltd", "GB", null));

    var matching = index.matcher().match(asked, byKeys);

    assertThat(matching.asMatch()).isEqualTo(byKeys);
  }

  @Test
  void evidence_says_in_words_what_agrees() {
    var matching = index.match(company("POSEIPORT ROBOTICS", "DE", "poseiport.com"));

    assertThat(matching.candidates().getFirst().evidence())
        .extracting(Evidence::sentence)
        .anyMatch(sentence -> sentence.contains("poseiport"));
  }

  private static List<String> codes(Matching matching) {
    return matching.candidates().stream()
        .flatMap(candidate -> candidate.evidence().stream())
        .map(Evidence::code)
        .toList();
  }

  private static Company company(String name, @Nullable String country, @Nullable String domain) {
    var domains = domain == null ? List.<String>of() : List.of(domain);
    return new Company(name, country, domains, null, List.of());
  }
}
