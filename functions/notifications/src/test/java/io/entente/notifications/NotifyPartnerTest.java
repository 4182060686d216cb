package io.entente.notifications;

import static io.entente.notifications.Office.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contract.Contract;
import io.entente.contract.EventSpec;
import io.entente.platform.items.PartnerPeople.Person;
import io.entente.program.Notification;
import io.entente.testkit.mail.Received;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotifyPartnerTest {
  @SuppressWarnings("NullAway.Init") // set before the first test
  private static Office office;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Office.Told deal;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder);
  }

  @BeforeEach
  void begin() {
    office.anew();
    deal = office.deal("P-1");
    office.people("P-1", person("ada", "de"), person("ben", "en"));
    office.people("P-2", person("rival", "en"));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void a_program_without_a_letter_for_it_tells_nobody() {
    String document = Office.document();
    office.publish("aurora", document.substring(0, document.indexOf("\nnotifications:")));

    office.happens("deal.approved", deal);

    assertThat(office.mails()).isEmpty();
  }

  @Test
  void a_partner_without_people_is_told_nothing_and_nothing_fails() {
    office.happens("deal.approved", office.deal("P-3"));

    assertThat(office.mails()).isEmpty();
    assertThat(office.environment().deadLetters()).isEmpty();
  }

  @Test
  void an_event_that_is_told_twice_is_written_once() {
    office.happens("deal.approved", deal);
    office.tellsAgain();

    assertThat(office.recipients())
        .containsExactlyInAnyOrder("ada@nordlicht.example", "ben@nordlicht.example");
  }

  @Test
  void a_mailbox_from_which_mail_came_back_is_not_written_to_again_whatever_the_letter() {
    office.people("P-4", person("returned", "en"), person("reached", "en"));
    office.isUndeliverable("Returned@Nordlicht.Example");

    office.happens("deal.approved", office.deal("P-4"));

    assertThat(office.recipients()).containsExactly("reached@nordlicht.example");
    assertThat(office.environment().deadLetters()).isEmpty();
  }

  @Test
  void nobody_of_another_partner_hears_of_it() {
    office.happens("deal.approved", deal);

    assertThat(office.recipients()).noneMatch(to -> to.startsWith("rival"));
  }

  @Test
  void everything_that_may_happen_to_a_deal_can_be_written_and_nothing_else() {
    Set<String> heard =
        Contract.load().consumers().stream()
            .filter(consumer -> consumer.name().equals(NotifyPartner.NAME))
            .findFirst()
            .orElseThrow()
            .eventTypes();
    var forPartners = new HashSet<String>();
    Contract.load().events().stream()
        .filter(event -> event.type().startsWith("deal."))
        .filter(
            event ->
                event
                    .told()
                    .map(told -> told.subscribers().contains(EventSpec.Subscriber.PARTNER))
                    .orElse(false))
        .forEach(event -> forPartners.add(event.type()));
    forPartners.remove("deal.contact_erased"); // nobody is written to about who is to be forgotten
    forPartners.remove("deal.inherited"); // nor for each deal of a partner that became part of it

    assertThat(Notification.EVENTS).isEqualTo(heard).isEqualTo(forPartners);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deal.approved",
        "deal.rejected",
        "deal.waitlisted",
        "deal.action_required",
        "deal.review_requested",
        "deal.revised",
        "deal.information_requested",
        "deal.information_provided",
        "deal.disputed",
        "deal.promoted",
        "deal.turn_begun",
        "deal.turn_missed",
        "deal.corrected",
        "deal.contested",
        "deal.expiring",
        "deal.progress_verified",
        "deal.extension_granted",
        "deal.extension_refused",
        "deal.renewed",
        "deal.expired",
        "deal.withdrawn",
        "deal.revoked",
        "deal.converted",
        "deal.won",
        "deal.won_reversed",
        "deal.lost",
        "deal.transferred"
      })
  void every_change_is_one_mail_to_each_person_in_that_persons_language(String event) {
    office.happens(event, deal);

    assertThat(office.mails()).hasSize(2);
    Received german = to("ada");
    Received english = to("ben");
    assertThat(german.text()).startsWith("Guten Tag ada Example,").contains("Siemens Energy AG");
    assertThat(english.text()).startsWith("Hello ben Example,").contains("Siemens Energy AG");
    for (Received mail : office.mails()) {
      assertThat(mail.text()).contains("https://partners.example/deals/" + deal.dealId());
      assertThat(mail.subject() + mail.text()).doesNotContain("{", "}", "–");
      assertThat(mail.headers().toString() + mail.text() + mail.html())
          .satisfies(NotifyPartnerTest::hasNoWordOfTheWorkshop);
    }
  }

  private static void hasNoWordOfTheWorkshop(String text) {
    assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("entente", "javamail", "angus");
    assertThat(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).doesNotContain("tenant", "cel");
  }

  @Test
  void who_has_no_language_reads_the_programs_first() {
    office.people("P-1", person("ada", null), person("eva", "fr"));

    office.happens("deal.approved", deal);

    assertThat(office.mails()).extracting(Received::text).allMatch(t -> t.startsWith("Hello"));
  }

  @Test
  void a_date_is_the_persons_own() {
    office.people(
        "P-1",
        new Person("kei", "Kei", "kei@nordlicht.example", "member", "en", "Pacific/Auckland", null),
        new Person(
            "ann", "Ann", "ann@nordlicht.example", "member", "en", "America/New_York", null));
    Instant until = Instant.parse("2026-05-30T23:30:00Z");
    office.happens("deal.approved", deal.protectedUntil(until));

    assertThat(to("kei").text()).contains("May 31, 2026");
    assertThat(to("ann").text()).contains("May 30, 2026");
  }

  @ParameterizedTest
  @CsvSource({
    "EVERYBODY,ada ben cia",
    "ADMINISTRATORS,cia",
    "REGISTRANT,ben",
    "'ADMINISTRATORS, REGISTRANT',ben cia"
  })
  void the_program_says_who_hears(String to, String users) {
    office.publish(
        "aurora", Office.document().replace("to: [EVERYBODY]", "to: [%s]".formatted(to)));
    office.people(
        "P-1",
        person("ada", "en"),
        person("ben", "en"),
        new Person("cia", "Cia", "cia@nordlicht.example", "admin", "en", null, null));
    office.happens("ben", "deal.waitlisted", deal);
    var first = office.mails();

    office.happens("somebody", "deal.promoted", deal);

    assertThat(first)
        .extracting(mail -> mail.to().substring(0, 3))
        .containsExactlyInAnyOrder(users.split(" "));
    assertThat(office.mails()).hasSize(2 * first.size());
  }

  @Test
  void who_wants_no_such_mail_gets_none_but_what_everybody_must_have() {
    var quiet = List.of("deal.waitlisted", "deal.promoted");
    office.people(
        "P-1",
        new Person("ben", "Ben", "ben@nordlicht.example", "member", "en", null, quiet),
        person("ada", "en"));

    office.happens("deal.waitlisted", deal);
    assertThat(office.recipients()).containsExactly("ada@nordlicht.example");

    office.happens("deal.promoted", deal);
    assertThat(office.recipients()).contains("ben@nordlicht.example").hasSize(3);
  }

  @Test
  void a_mail_is_the_vendors_by_name_and_answers_no_absence_note() {
    office.happens("deal.approved", deal);

    Received mail = to("ben");
    assertThat(mail.from()).isEqualTo("aurora <no-reply@mail.example>");
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.id()).matches("<mail_[0-9a-z]{26}@mail\\.example>");
    assertThat(mail.at()).isEqualTo(office.environment().clock().instant());
    assertThat(mail.html())
        .contains("<a href=\"https://partners.example/deals/%s\">".formatted(deal.dealId()))
        .contains("lang=\"en\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><a href='https://evil.example'>click</a>",
        "=HYPERLINK(\"https://evil.example\",\"x\")",
        "+cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "{recipient} {vendor} $1 %s ${jndi:ldap://x}",
        "株式会社東芝エネルギーシステムズ",
        "شركة الاتصالات السعودية",
        "Ω≈ç√∫˜µ≤≥÷ 🏭",
        "O'Brien & Söhne «GmbH»"
      })
  void a_name_is_a_name_whatever_it_looks_like(String name) {
    office.happens("deal.approved", deal.of(name));

    Received mail = to("ben");
    assertThat(mail.subject()).isEqualTo("Protected: " + name);
    assertThat(mail.text()).contains(name);
    assertThat(mail.html())
        .doesNotContain("<script", "<img", "href='", "href=\"https://evil")
        .contains(
            name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    assertThat(mail.headers()).allMatch(line -> line.chars().allMatch(c -> c < 128));
  }

  @Test
  void what_would_begin_a_header_or_turn_the_reading_is_a_blank() {
    office.people(
        "P-1",
        new Person(
            "ben",
            "Ben\r\nBcc: everybody@evil.example\r\n\r\nHi\u202Egpj.exe",
            "ben@nordlicht.example",
            "member",
            "en",
            null,
            null));

    office.happens("deal.approved", deal.of("Werke"));

    Received mail = to("ben");
    assertThat(mail.header("Bcc")).isEmpty();
    assertThat(mail.text()).startsWith("Hello Ben Bcc: everybody@evil.example Hi gpj.exe,");
    assertThat(office.mails()).hasSize(1);
  }

  @Test
  void a_name_of_the_longest_kind_is_written_whole() {
    String longest = "Ä".repeat(60);

    office.happens("deal.approved", deal.of(longest));

    assertThat(to("ben").subject()).endsWith(longest);
  }

  @Test
  void nothing_of_a_mail_is_logged() {
    office.happens("deal.approved", deal);

    assertThat(office.environment().log())
        .contains(NotifyPartner.NAME)
        .doesNotContain("nordlicht", "ada Example", "Siemens");
  }

  @Test
  void what_happened_while_nobody_could_listen_is_written_later_and_once() {
    office.happens("deal.waitlisted", deal);
    office.environment().clock().move(Duration.ofDays(3));
    office.happens("deal.promoted", deal);

    assertThat(office.mails()).hasSize(4);
    assertThat(office.mails()).extracting(Received::id).doesNotHaveDuplicates();
  }

  private Received to(String user) {
    return office.mails().stream()
        .filter(mail -> mail.to().startsWith(user + "@"))
        .findFirst()
        .orElseThrow();
  }
}
