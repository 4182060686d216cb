package io.entente.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.matching.IdentityKey.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyMatchTest {
  private static final Company ASKED =
      new Company("Acme GmbH", "DE", List.of("acme.com"), "HRB 12345", List.of());

  @Test
  void keys_that_lead_nowhere_are_no_match() {
    assertThat(decide()).isInstanceOf(Match.None.class);
    assertThat(decide(hit(Kind.NAME, "acme@DE"))).isInstanceOf(Match.None.class);
  }

  @Test
  void a_shared_domain_does_not_count() {
    var shared = new Found(new IdentityKey(Kind.DOMAIN, "acme.com"), List.of("c1"), true);
    assertThat(decide(shared)).isInstanceOf(Match.None.class);
  }

  @Test
  void a_domain_alone_is_never_the_same() {
    assertThat(decide(domain("c1")))
        .isInstanceOfSatisfying(
            Match.Unsure.class, unsure -> assertThat(unsure.customerIds()).containsExactly("c1"));
    assertThat(decide(Map.of("c1", known("c1", "Acme Health AG", "DE")), domain("c1")))
        .isInstanceOf(Match.Unsure.class);
  }

  @Test
  void a_domain_and_an_equal_name_are_the_same_where_no_country_contradicts() {
    assertThat(decide(Map.of("c1", known("c1", "ACME Inc.", null)), domain("c1", "c2")))
        .isInstanceOfSatisfying(
            Match.Same.class, same -> assertThat(same.customerId()).isEqualTo("c1"));
    assertThat(decide(Map.of("c1", known("c1", "Acme SAS", "FR")), domain("c1")))
        .isInstanceOf(Match.Unsure.class);
  }

  @Test
  void a_name_or_a_registry_id_is_the_same() {
    assertThat(decide(hit(Kind.NAME, "acme@DE", "c1")))
        .isEqualTo(Match.Same.proven("c1", List.of("The name is known: it reads acme@DE.")));
    assertThat(decide(hit(Kind.REGISTRY, "DE:HRB12345", "c1"), domain("c1", "c2")))
        .isEqualTo(
            Match.Same.proven(
                "c1",
                List.of(
                    "The registry id DE:HRB12345 is known.", "The web domain acme.com is known.")));
  }

  @Test
  void the_registry_id_outweighs_the_name_and_says_so() {
    var match = decide(hit(Kind.NAME, "acme@DE", "c2"), hit(Kind.REGISTRY, "DE:HRB12345", "c1"));
    assertThat(match)
        .isInstanceOfSatisfying(
            Match.Same.class, same -> assertThat(same.customerId()).isEqualTo("c1"));
    assertThat(match.evidence()).last().asString().contains("outweighs");
  }

  @Test
  void registry_id_against_name_and_country_is_not_decided() {
    var match =
        decide(
            Map.of("c1", known("c1", "Other Ltd", "GB")),
            hit(Kind.NAME, "acme@DE", "c2"),
            hit(Kind.REGISTRY, "DUNS:315035456", "c1"));
    assertThat(match)
        .isInstanceOfSatisfying(
            Match.Unsure.class, u -> assertThat(u.customerIds()).containsExactly("c1", "c2"));
  }

  @Test
  void of_several_namesakes_another_key_singles_one_out() {
    var name = hit(Kind.NAME, "acme@DE", "c1", "c2");
    assertThat(decide(name)).isInstanceOf(Match.Unsure.class);
    assertThat(decide(name, domain("c2", "c3")))
        .isInstanceOfSatisfying(
            Match.Same.class, same -> assertThat(same.customerId()).isEqualTo("c2"));
    assertThat(decide(name, hit(Kind.REGISTRY, "DE:HRB12345", "c2", "c4")))
        .isInstanceOfSatisfying(
            Match.Same.class, same -> assertThat(same.customerId()).isEqualTo("c2"));
  }

  private static Match decide(Found... found) {
    return decide(Map.of(), found);
  }

  private static Match decide(Map<String, Known> known, Found... found) {
    return KeyMatch.decide(ASKED, List.of(found), known);
  }

  private static Found domain(String... customers) {
    return hit(Kind.DOMAIN, "acme.com", customers);
  }

  private static Found hit(Kind kind, String value, String... customers) {
    return new Found(new IdentityKey(kind, value), List.of(customers), false);
  }

  private static Known known(String id, String name, @Nullable String country) {
    return new Known(id, List.of(name), country);
  }
}
