package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.Edition;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Quota;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Notice;
import io.entente.platform.items.FormerPerson;
import io.entente.platform.items.PartnerPeople;
import io.entente.platform.items.UndeliverableMailbox;
import io.entente.platform.table.Tally;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
  private static final Caller NORA = Callers.member("aurora", "channel-manager");
  private static final TestEnvironment ENV = TestEnvironment.start();

  private String partner = "";

  @BeforeAll
  static void tenants() {
    ENV.tenant("aurora");
    ENV.add(PartnerFunctions.compose(ENV.platform()));
  }

  @AfterAll
  static void close() {
    ENV.close();
  }

  @BeforeEach
  void partnerOfThisTest(TestInfo test) {
    String name = test.getTestMethod().orElseThrow().getName();
    partner = name.substring(0, Math.min(55, name.length()));
    nora()
        .put(
            "/v1/partners/" + partner,
            Map.of(
                "name", "Nordlicht GmbH",
                "type", "reseller",
                "state", "active",
                "tier", "gold",
                "territories", List.of("DE"),
                "productFamilies", List.of("analytics"),
                "agreementSigned", true));
  }

  @Test
  void the_last_administrator_cannot_be_removed() {
    put(nora(), "ada", "admin");
    put(nora(), "ben", "member");

    Answer refused = nora().delete(path("ada"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("no administrator left", partner);
    assertThat(people()).containsExactly("ada", "ben");
  }

  @Test
  void whose_mailbox_takes_no_mail_is_shown_as_such() {
    put(nora(), "zita", "admin");
    String address = nora().get(path()).body().at("/data/0/email").asString();
    new Caller.Service(new TenantId("aurora"), "mail")
        .run(
            () ->
                ENV.platform()
                    .tables("webhooks")
                    .current()
                    .change()
                    .put(
                        UndeliverableMailbox.TYPE,
                        new UndeliverableMailbox(
                            UndeliverableMailbox.id(address), "BOUNCED", ENV.clock().instant()))
                    .commit());

    assertThat(nora().get(path()).body().at("/data/0/undeliverable").asString())
        .isEqualTo("BOUNCED");
  }

  @Test
  void the_last_administrator_cannot_become_a_member() {
    put(nora(), "ada", "admin");

    assertThat(put(nora(), "ada", "member").status()).isEqualTo(409);
  }

  @Test
  void of_two_administrators_that_leave_at_once_one_stays() {
    put(nora(), "ada", "admin");
    put(nora(), "ben", "admin");

    List<Integer> answers =
        Stream.of("ada", "ben").parallel().map(user -> nora().delete(path(user)).status()).toList();

    assertThat(answers).containsExactlyInAnyOrder(200, 409);
    assertThat(people()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"xx,Europe/Berlin,/language", "de,Mars/Olympus,/timeZone", "de,cet,/timeZone"})
  void a_language_or_a_time_zone_that_does_not_exist_is_refused_by_its_place(
      String language, String zone, String place) {
    Answer refused =
        nora()
            .put(
                path("ada"),
                Map.of(
                    "name", "Ada Example",
                    "email", "ada@nordlicht.example",
                    "role", "admin",
                    "language", language,
                    "timeZone", zone));

    assertThat(refused.problem()).isEqualTo("invalid-request");
    assertThat(refused.text("/errors/0/pointer")).isEqualTo(place);
  }

  @Test
  void nobody_is_one_of_a_partners_people_that_does_not_exist() {
    Answer answer = put(nora(), "ada", "admin", "there-is-none");

    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void another_partners_administrator_finds_no_such_partner() {
    put(nora(), "ada", "admin");
    Client rival = ENV.as(Callers.partner("aurora", "somebody-else", "partner-admin"));

    assertThat(rival.get(path()).status()).isEqualTo(404);
    assertThat(put(rival, "eve", "admin").status()).isEqualTo(404);
    assertThat(rival.delete(path("ada")).status()).isEqualTo(404);
    assertThat(people()).containsExactly("ada");
  }

  @Test
  void a_partner_has_a_hundred_people_and_no_more() {
    IntStream.range(0, 100).forEach(i -> put(nora(), "user-" + i, "member"));

    Answer refused = put(nora(), "one-more", "member");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("at most 100");
    assertThat(put(nora(), "user-7", "admin").status()).isEqualTo(200);
  }

  @Test
  void all_partners_together_have_as_many_people_as_the_tenants_edition_allows() {
    int most = Edition.STANDARD.most(Quota.PEOPLE);
    put(nora(), "ada", "admin");
    int others = count(0);
    count(most - others);

    Answer refused = put(nora(), "one-more", "member");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail"))
        .contains("There may be %d people of partners".formatted(most));
    count(others - most);
    assertThat(put(nora(), "one-more", "member").status()).isEqualTo(200);
  }

  /** As many more of them at other partners; how many there are then. */
  private static int count(int more) {
    return new Caller.Service(new TenantId("aurora"), "test")
        .run(
            () -> {
              var table = ENV.platform().tables("partners").current();
              if (more != 0) {
                table.change().count(new Tally(Quota.PEOPLE, more, Integer.MAX_VALUE)).commit();
              }
              return table.tally(Quota.PEOPLE);
            });
  }

  @Test
  void what_a_person_wants_no_mail_of_is_kept_and_is_an_event_of_a_deal() {
    var body =
        new HashMap<String, Object>(
            Map.of("name", "Ada", "email", "ada@nordlicht.example", "role", "member"));
    body.put("quiet", List.of("deal.waitlisted"));
    Answer put = nora().put(path("ada"), body);
    body.put("quiet", List.of("partner.changed"));
    Answer refused = nora().sendingAnything().put(path("ada"), body);

    assertThat(put.text("/quiet/0")).isEqualTo("deal.waitlisted");
    assertThat(nora().get(path()).text("/data/0/quiet/0")).isEqualTo("deal.waitlisted");
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/quiet/0");
  }

  @Test
  void whoever_is_not_there_cannot_be_removed() {
    assertThat(nora().delete(path("ada")).status()).isEqualTo(404);
  }

  @Test
  void a_partners_administrator_looks_after_its_people() {
    Client admin = ENV.as(Callers.partner("aurora", partner, "partner-admin"));
    put(admin, "zoe", "admin");
    put(admin, "ada", "member");
    put(admin, "ada", "admin");
    Answer removed = admin.delete(path("zoe"));

    assertThat(removed.text("/email")).isEqualTo("zoe@nordlicht.example");
    assertThat(admin.get(path()).body().at("/data/0/role").asString()).isEqualTo("admin");
    assertThat(people()).containsExactly("ada");
  }

  @Test
  void saying_the_same_again_tells_nobody_and_no_event_names_anybody() {
    put(nora(), "ada", "admin");
    put(nora(), "ada", "admin");
    ENV.drain();

    assertThat(ENV.published().stream().filter(this::isOfThesePeople).map(Notice::version))
        .containsExactly(1L);
    assertThat(ENV.log()).contains("putPartnerPerson").doesNotContain("ada@", "Ada Example");
  }

  @Test
  void who_has_something_to_tell_them_reads_them_with_one_key() {
    put(nora(), "ada", "admin");

    PartnerPeople published =
        NORA.run(
                () ->
                    ENV.platform()
                        .tables("elsewhere")
                        .current()
                        .get(PartnerPeople.TYPE, PartnerPeople.key(new PartnerId(partner))))
            .orElseThrow();

    assertThat(published.person("ada").orElseThrow().email()).isEqualTo("ada@nordlicht.example");
  }

  @Test
  void whoever_leaves_is_remembered_until_coming_back_so_that_no_token_opens_anything() {
    put(nora(), "ada", "admin");
    put(nora(), "ben", "member");
    assertThat(isFormer("ben")).isFalse();

    nora().delete(path("ben"));
    assertThat(isFormer("ben")).isTrue();
    assertThat(isFormer("ada")).isFalse();

    put(nora(), "ben", "member");
    assertThat(isFormer("ben")).isFalse();
  }

  private boolean isFormer(String user) {
    var key = FormerPerson.key(new PartnerId(partner), user);
    return NORA.run(
        () -> ENV.platform().tables("elsewhere").current().get(FormerPerson.TYPE, key).isPresent());
  }

  private boolean isOfThesePeople(Notice notice) {
    return notice.aggregate().equals("PEOPLE#" + partner);
  }

  private List<String> people() {
    return nora()
        .get(path())
        .body()
        .path("data")
        .valueStream()
        .map(p -> p.path("userId").asString())
        .toList();
  }

  private Answer put(Client as, String user, String role) {
    return put(as, user, role, partner);
  }

  private static Answer put(Client as, String user, String role, String of) {
    String name = user.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + user.substring(1);
    return as.put(
        "/v1/partners/%s/people/%s".formatted(of, user),
        Map.of("name", name + " Example", "email", user + "@nordlicht.example", "role", role));
  }

  private String path() {
    return "/v1/partners/%s/people".formatted(partner);
  }

  private String path(String user) {
    return path() + "/" + user;
  }

  private static Client nora() {
    return ENV.as(NORA);
  }
}
