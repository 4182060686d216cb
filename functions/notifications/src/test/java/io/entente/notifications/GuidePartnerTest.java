package io.entente.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.notifications.MailGateway.Delivery;
import io.entente.platform.items.PartnerPeople.Person;
import io.entente.testkit.TestEnvironment;
import io.entente.testkit.mail.Received;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a partner's people are written of their way into the program. */
class GuidePartnerTest {
  /** What the mail server does with the next mails; nothing: it takes them. */
  private final Deque<Delivery> mishaps = new ArrayDeque<>();

  @SuppressWarnings("NullAway.Init") // set before each test
  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    office =
        new Office(
            folder,
            gateway -> mail -> mishaps.isEmpty() ? gateway.send(mail) : mishaps.removeFirst());
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void whose_mailbox_takes_no_mail_and_who_wants_none_is_not_written_to() {
    office.people(
        "P-1",
        Office.person("ada", "en"),
        Office.person("ben", "en"),
        new Person(
            "cyd",
            "Cyd",
            "cyd@nordlicht.example",
            "member",
            "en",
            null,
            List.of("journey.joined")));
    office.isUndeliverable("ben@nordlicht.example");

    joined();

    assertThat(office.recipients()).containsExactly("ada@nordlicht.example");
  }

  @Test
  void everybody_is_welcomed_once_however_often_it_is_told_and_whoever_comes_later() {
    office.people("P-1", Office.person("ada", "en"));
    joined();
    office.people("P-1", Office.person("ada", "en"), Office.person("ben", "de"));
    joined();
    joined();

    assertThat(office.recipients())
        .containsExactlyInAnyOrder("ada@nordlicht.example", "ben@nordlicht.example");
  }

  @Test
  void the_welcome_introduces_the_people_by_name_on_both_sides() {
    office.colleagues("{user: nora, name: Nora Vendor, email: nora@aurora.example}");
    office.people("P-1", Office.person("ada", "en"), Office.person("ben", "en"));

    joined();

    Received mail = to("ada");
    assertThat(mail.text()).contains("With you are: ben Example.").contains("Nora Vendor");
    assertThat(mail.text()).contains("https://partners.example");
    assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
  }

  @Test
  void names_with_markup_stay_names() {
    office.people(
        "P-1",
        Office.person("ada", "en"),
        new Person(
            "eve",
            "<img src=x onerror=alert(1)> {vendor}",
            "eve@nordlicht.example",
            "member",
            "en",
            null,
            null));

    joined();

    assertThat(to("ada").html()).doesNotContain("<img").contains("&lt;img");
    assertThat(to("ada").text()).contains("<img src=x onerror=alert(1)> {vendor}");
  }

  @Test
  void a_reminder_says_what_is_to_be_done_and_until_when_in_the_readers_language() {
    office.people("P-1", Office.person("ada", "de"), Office.person("ben", "en"));

    office.happensTo("JOURNEY#P-1", "journey.reminded", due("agreement", "PARTNER"));

    assertThat(to("ben").subject()).isEqualTo("By March 8, 2026: The agreement is signed");
    assertThat(to("ben").text()).contains("- Read and sign the partner agreement.");
    assertThat(to("ada").text()).contains("Den Partnervertrag lesen und unterschreiben.");
  }

  @Test
  void of_what_only_the_vendor_can_do_its_partner_is_not_reminded() {
    office.people("P-1", Office.person("ada", "en"));

    office.happensTo("JOURNEY#P-1", "journey.reminded", due("administrator", "VENDOR"));

    assertThat(office.mails()).isEmpty();
  }

  @Test
  void the_end_of_a_certificate_is_told_to_who_holds_it_and_to_nobody_else() {
    office.people("P-1", Office.person("ada", "en"), Office.person("ben", "en"));

    office.happensTo(
        "CERTIFICATES#ada",
        "certification.expiring",
        new Office.Certified("P-1", "technical", "CERTIFIED", LocalDate.of(2026, 3, 31)));

    assertThat(office.recipients()).containsExactly("ada@nordlicht.example");
    assertThat(to("ada").subject()).isEqualTo("Your certificate ends on March 31, 2026: Technical");
  }

  @Test
  void what_the_server_has_not_taken_is_tried_again_and_holds_nobody_up() {
    mishaps.add(new Delivery.NotYet("greylisted"));
    office.people("P-1", Office.person("ada", "en"), Office.person("ben", "en"));

    joined();

    assertThat(office.recipients())
        .containsExactlyInAnyOrder("ada@nordlicht.example", "ben@nordlicht.example");
  }

  @Test
  void what_may_have_gone_out_is_not_sent_again() {
    mishaps.add(new Delivery.Unknown("the line broke"));
    office.people("P-1", Office.person("ada", "en"));

    joined();
    joined();

    assertThat(office.mails()).isEmpty();
  }

  private void joined() {
    office.happensTo(
        "JOURNEY#P-1",
        "journey.joined",
        new Office.OnTheWay("P-1", "first-days", "RUNNING", null, null));
  }

  private static Office.OnTheWay due(String milestone, String owner) {
    return new Office.OnTheWay(
        "P-1",
        "first-days",
        "RUNNING",
        List.of(new Office.Step(milestone, milestone, owner)),
        TestEnvironment.BEGIN.plus(Duration.ofDays(7)));
  }

  private Received to(String user) {
    return office.mails().stream()
        .filter(mail -> mail.to().startsWith(user + "@"))
        .findFirst()
        .orElseThrow();
  }
}
