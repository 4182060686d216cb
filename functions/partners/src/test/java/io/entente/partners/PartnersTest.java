package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.PartnerId;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Notice;
import io.entente.platform.items.PartnerStanding;
import io.entente.platform.table.TenantTable;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnersTest {
  private static final Caller NORA = Callers.member("aurora", "channel-manager");
  private static final TestEnvironment ENV = TestEnvironment.start();

  @BeforeAll
  static void twoTenants() {
    ENV.tenant("aurora");
    ENV.tenant("borealis");
    ENV.add(PartnerFunctions.compose(ENV.platform()));
  }

  @AfterAll
  static void close() {
    ENV.close();
  }

  @Test
  void a_partner_is_read_as_it_was_put(TestInfo test) {
    Answer put = nora().put(path(test), partner("Nordlicht GmbH"));
    Answer read = nora().get(path(test));

    assertThat(put.status()).isEqualTo(200);
    assertThat(put.body().path("version").asInt()).isEqualTo(1);
    assertThat(put.header("ETag")).contains("\"1\"");
    assertThat(read.body()).isEqualTo(put.body());
    assertThat(read.text("/contacts/0/email")).isEqualTo("ada@nordlicht.example");
  }

  @Test
  void what_is_answered_is_what_will_be_read_also_between_two_milliseconds(TestInfo test) {
    ENV.clock().move(Duration.ofNanos(123_456_789));

    Answer put = nora().put(path(test), partner("Nordlicht GmbH"));

    assertThat(nora().get(path(test)).body()).isEqualTo(put.body());
  }

  @Test
  void a_partner_without_people_has_none(TestInfo test) {
    var body = partner("Nordlicht GmbH");
    body.remove("contacts");

    nora().put(path(test), body);

    assertThat(nora().get(path(test)).body().has("contacts")).isFalse();
  }

  @Test
  void the_standing_is_written_with_it_and_knows_no_person(TestInfo test) {
    nora().put(path(test), partner("Nordlicht GmbH"));

    PartnerStanding standing =
        NORA.run(() -> table().get(PartnerStanding.TYPE, PartnerStanding.key(id(test))))
            .orElseThrow();

    assertThat(standing.state()).isEqualTo("active");
    assertThat(standing.territories()).containsExactly("DE", "AT");
    assertThat(standing.toString()).doesNotContain("Ada", "ada@");
  }

  @Test
  void putting_the_same_again_changes_nothing_and_tells_nobody(TestInfo test) {
    Answer first = nora().put(path(test), partner("Nordlicht GmbH"));
    ENV.clock().move(Duration.ofHours(1));

    Answer second = nora().put(path(test), partner("Nordlicht GmbH"));

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(told(test)).containsExactly(1L);
  }

  @Test
  void putting_another_is_the_next_version_and_is_told(TestInfo test) {
    nora().put(path(test), partner("Nordlicht GmbH"));

    Answer second = nora().put(path(test), partner("Nordlicht AG"));

    assertThat(second.body().path("version").asInt()).isEqualTo(2);
    assertThat(told(test)).containsExactly(1L, 2L);
  }

  @Test
  void if_match_replaces_the_version_that_was_read_and_no_other(TestInfo test) {
    nora().put(path(test), partner("One"));

    assertThat(nora().header("If-Match", "\"1\"").put(path(test), partner("Two")).status())
        .isEqualTo(200);
    Answer stale = nora().header("If-Match", "\"1\"").put(path(test), partner("Three"));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.text("/detail")).contains("version 2");
    assertThat(nora().get(path(test)).text("/name")).isEqualTo("Two");
  }

  @Test
  void if_match_on_what_is_not_there_is_stale(TestInfo test) {
    Answer answer = nora().header("If-Match", "\"1\"").put(path(test), partner("One"));

    assertThat(answer.status()).isEqualTo(412);
    assertThat(answer.text("/detail")).contains("leave If-Match out");
    assertThat(nora().get(path(test)).status()).isEqualTo(404);
  }

  @Test
  void a_stale_if_match_is_stale_also_when_nothing_would_change(TestInfo test) {
    nora().put(path(test), partner("One"));
    nora().put(path(test), partner("Two"));

    assertThat(nora().header("If-Match", "\"1\"").put(path(test), partner("Two")).status())
        .isEqualTo(412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XX", "UK", "EU"})
  void a_country_that_no_list_has_is_refused_by_its_place(String country, TestInfo test) {
    var body = partner("Nordlicht GmbH");
    body.put("territories", List.of("DE", country));

    Answer answer = nora().sendingAnything().put(path(test), body);

    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/territories/1");
  }

  @Test
  void a_partners_people_see_their_own_and_nobody_elses(TestInfo test) {
    nora().put(path(test), partner("Nordlicht GmbH"));
    Caller own = Callers.partner("aurora", id(test).value());
    Caller other = Callers.partner("aurora", "somebody-else", "partner-admin");

    assertThat(ENV.as(own).get(path(test)).status()).isEqualTo(200);
    Answer refused = ENV.as(other).get(path(test));
    Answer missing = ENV.as(other).get("/v1/partners/there-is-none");

    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.text("/title")).isEqualTo(missing.text("/title"));
    assertThat(refused.body().toString()).doesNotContain("Nordlicht");
  }

  @Test
  void a_partner_does_not_put_itself(TestInfo test) {
    Caller own = Callers.partner("aurora", id(test).value(), "partner-admin");

    assertThat(ENV.as(own).put(path(test), partner("Me")).status()).isEqualTo(403);
  }

  @Test
  void the_same_id_in_another_tenant_is_another_partner(TestInfo test) {
    nora().put(path(test), partner("Nordlicht GmbH"));
    Client elsewhere = ENV.as(Callers.member("borealis", "channel-manager"));

    assertThat(elsewhere.get(path(test)).status()).isEqualTo(404);
    elsewhere.put(path(test), partner("Südwind SE"));
    assertThat(nora().get(path(test)).text("/name")).isEqualTo("Nordlicht GmbH");
  }

  @Test
  void of_many_that_put_at_once_each_is_a_version_or_is_told_to_come_again(TestInfo test) {
    List<Answer> answers =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> nora().put(path(test), partner("By " + i)))
            .toList();

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers)
        .extracting(answer -> answer.body().path("version").asInt())
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void nothing_of_a_partner_is_logged(TestInfo test) {
    nora().put(path(test), partner("Nordlicht GmbH"));

    assertThat(ENV.log()).contains("putPartner").doesNotContain("Nordlicht", "Ada", "ada@");
  }

  private static Client nora() {
    return ENV.as(NORA);
  }

  private static TenantTable table() {
    return ENV.platform().tables("deals").current();
  }

  private static PartnerId id(TestInfo test) {
    String name = test.getTestMethod().orElseThrow().getName();
    return new PartnerId(name.substring(0, Math.min(64, name.length())));
  }

  private static String path(TestInfo test) {
    return "/v1/partners/" + id(test);
  }

  private static List<Long> told(TestInfo test) {
    ENV.drain();
    return ENV.published().stream()
        .filter(notice -> notice.aggregateId().equals(id(test).value()))
        .map(Notice::version)
        .toList();
  }

  private static Map<String, Object> partner(String name) {
    return new HashMap<>(
        Map.of(
            "name",
            name,
            "type",
            "reseller",
            "state",
            "active",
            "tier",
            "gold",
            "territories",
            List.of("DE", "AT"),
            "productFamilies",
            List.of("analytics"),
            "agreementSigned",
            true,
            "contacts",
            List.of(Map.of("name", "Ada Example", "email", "ada@nordlicht.example"))));
  }
}
