package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How companies apply. */
class ApplyingTest {
  private final Applicants applicants = new Applicants();
  private final Market market = applicants.market();

  @AfterEach
  void close() {
    applicants.close();
  }

  @Test
  void anybody_can_apply_and_nobody_can_look() {
    String id = applicants.applied("ada@nordlicht.de");

    assertThat(market.environment().nobody().get("/v1/applications/" + id).status()).isEqualTo(401);
    assertThat(market.environment().nobody().get("/v1/applications").status()).isEqualTo(401);
  }

  @Test
  void a_link_that_was_renewed_opens_nothing_any_more() {
    String old = applicants.path();
    applicants.renew("second");

    assertThat(applicants.apply(old, Applicants.application("ada@nordlicht.de")).status())
        .isEqualTo(404);
    assertThat(market.environment().nobody().get(old).text("/detail")).contains("opens nothing");
    assertThat(applicants.apply(Applicants.application("ada@nordlicht.de")).status())
        .isEqualTo(202);
  }

  @Test
  void who_does_not_agree_or_asks_for_a_type_that_there_is_not_is_told_so() {
    Map<String, Object> without = Applicants.application("ada@nordlicht.de");
    without.put("consent", false);
    Answer disagreed =
        market.environment().nobody().sendingAnything().post(applicants.path(), without);
    assertThat(disagreed.text("/errors/0/pointer")).isEqualTo("/consent");
    market.publish(
        Market.with(
            "  - {id: referral, name: {en: Referral partner, de: Empfehlungspartner}}\n", ""));
    Map<String, Object> referral = Applicants.application("ada@nordlicht.de");
    referral.put("type", "referral");

    Answer refused = applicants.apply(referral);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/type");
  }

  @Test
  void whoever_applies_without_end_waits() {
    IntStream.range(0, 60)
        .forEach(i -> applicants.apply(Applicants.application("a%d@nordlicht.de".formatted(i))));

    Answer refused = applicants.apply(Applicants.application("last@nordlicht.de"));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isPresent();
  }

  @Test
  void the_answer_does_not_tell_a_partner_from_a_stranger() {
    applicants.partner("P-1", "Nordlicht Systems GmbH");

    Answer known = applicants.apply(Applicants.application("ada@nordlicht.de"));
    Map<String, Object> other = Applicants.application("ben@suedstern.de");
    other.put("company", Applicants.company("Suedstern Handel AG", "https://suedstern.de"));
    Answer stranger = applicants.apply(other);

    assertThat(known.status()).isEqualTo(stranger.status()).isEqualTo(202);
    assertThat(known.body().propertyNames()).isEqualTo(stranger.body().propertyNames());
  }

  @Test
  void the_same_person_applies_once_and_the_first_word_stands() {
    String first = applicants.applied("ada@nordlicht.de");
    Map<String, Object> again = Applicants.application("ADA@nordlicht.de");
    again.put("company", Applicants.company("Somebody Else Ltd", "https://else.com"));

    assertThat(applicants.apply(again).text("/applicationId")).isEqualTo(first);
    market.drain();

    assertThat(applicants.read(first).text("/company/legalName"))
        .isEqualTo("Nordlicht Systems GmbH");
    assertThat(applicants.events()).containsOnlyOnce("application.received");
  }

  @Test
  void a_list_goes_on_where_its_page_ended() {
    List<String> ids =
        IntStream.range(0, 5)
            .mapToObj(i -> applicants.applied("a%d@nordlicht.de".formatted(i)))
            .toList();

    Answer first = market.as("auditor").get("/v1/applications?limit=3");
    Answer rest =
        market.as("auditor").get("/v1/applications?limit=3&cursor=" + first.text("/nextCursor"));

    assertThat(Applicants.ids(first)).hasSize(3);
    assertThat(Applicants.ids(rest)).hasSize(2).doesNotContainAnyElementsOf(Applicants.ids(first));
    assertThat(ids).containsAll(Applicants.ids(first)).containsAll(Applicants.ids(rest));
  }
}
