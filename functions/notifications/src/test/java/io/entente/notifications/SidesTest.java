package io.entente.notifications;

import static io.entente.notifications.Office.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contract.Contract;
import io.entente.program.Notification;
import io.entente.program.Notification.Audience;
import io.entente.testkit.mail.Received;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One event, and each side reads a letter of its own. */
class SidesTest {
  private static final String NORA =
      "{user: nora, name: Nora Weiss, email: nora@aurora.example, roles: [channel-manager],"
          + " language: de}";
  private static final String SAM =
      "{user: sam, name: Sam, email: sam@aurora.example, roles: [sales]}";
  private static final String SUE =
      "{user: sue, name: Sue, email: sue@aurora.example, roles: [sales, channel-manager]}";

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
    office.people("P-1", person("ada", "en"));
    office.people("P-2", person("rival", "en"));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void a_vendor_that_names_nobody_is_told_nothing_and_nothing_fails() {
    office.happens("deal.review_escalated", deal);

    assertThat(office.mails()).isEmpty();
    assertThat(office.environment().deadLetters()).isEmpty();
  }

  @Test
  void the_vendors_people_hear_nothing_of_deals_that_are_not_theirs() {
    office.colleagues("{user: ben, name: Ben, email: ben@aurora.example, roles: [other]}");

    office.happens("deal.review_escalated", deal);

    assertThat(office.mails()).isEmpty();
  }

  @Test
  void a_vendors_person_reads_whose_deal_waits_in_the_own_language() {
    office.colleagues(NORA);

    office.happens("deal.review_requested", deal);

    assertThat(to("nora").text())
        .startsWith("Guten Tag Nora Weiss,")
        .contains("P-1", "Siemens Energy AG", "https://partners.example/deals/" + deal.dealId());
    assertThat(to("ada").text()).doesNotContain("P-1");
  }

  @ParameterizedTest
  @CsvSource({
    "deal.review_requested, nora",
    "deal.review_assigned, nora",
    "deal.review_escalated, nora sam sue",
    "deal.disputed, nora",
    "deal.information_provided, nora",
    "deal.extension_asked, nora",
    "deal.won_proposed, nora sam sue",
    "deal.expired, nora",
    "deal.turn_missed, nora"
  })
  void whose_deal_it_is_hears_of_it_by_name_or_by_role_and_once(String event, String users) {
    office.colleagues(String.join(", ", NORA, SAM, SUE));

    office.happens(event, deal);
    office.tellsAgain();

    assertThat(office.mails())
        .filteredOn(mail -> mail.to().endsWith("@aurora.example"))
        .allSatisfy(mail -> assertThat(mail.text()).contains("P-1").doesNotContain("{", "–"))
        .extracting(mail -> mail.to().substring(0, mail.to().indexOf('@')))
        .containsExactlyInAnyOrder(users.split(" "));
  }

  @Test
  void all_that_the_vendor_can_be_told_is_heard() {
    assertThat(
            Contract.load().consumers().stream()
                .filter(consumer -> consumer.name().equals(NotifyVendor.NAME))
                .findFirst()
                .orElseThrow()
                .eventTypes())
        .isEqualTo(Notification.eventsFor(Audience.VENDOR));
  }

  @Test
  void who_loses_a_deal_reads_nothing_of_whose_it_is_now_and_who_gets_it_nothing_of_before() {
    office.happens("deal.approved", deal);
    office.isRechecked(deal);

    office.happens("deal.transferred", deal.givenTo("P-2", "Siemens Energy, new"));

    Received lost = about("No longer yours");
    Received got = about("Yours now");
    assertThat(lost.to()).startsWith("ada@");
    assertThat(got.to()).startsWith("rival@");
    assertThat(lost.subject()).isEqualTo("No longer yours: Siemens Energy AG");
    assertThat(lost.text()).doesNotContain("P-2", "new", "https://");
    assertThat(got.subject()).isEqualTo("Yours now: Siemens Energy, new");
    assertThat(got.text()).doesNotContain("P-1", "Siemens Energy AG");
  }

  @Test
  void who_belongs_to_both_partners_reads_both_letters() {
    office.people("P-2", person("ada", "en"));
    office.happens("deal.approved", deal);

    office.happens("deal.transferred", deal.givenTo("P-2", "Siemens Energy AG"));
    office.tellsAgain();

    assertThat(office.mails())
        .extracting(Received::subject)
        .containsExactlyInAnyOrder(
            "Protected: Siemens Energy AG",
            "Yours now: Siemens Energy AG",
            "No longer yours: Siemens Energy AG");
    assertThat(office.mails()).extracting(Received::id).doesNotHaveDuplicates();
  }

  @Test
  void where_another_deal_is_protected_beside_it_the_letter_names_the_own_part_only() {
    office.happens("deal.approved", deal.beside("Plant analytics"));

    assertThat(to("ada").text())
        .contains("for the part that is yours: Plant analytics")
        .doesNotContain("No other partner");
  }

  @Test
  void who_missed_a_turn_is_not_told_of_a_protection() {
    office.happens("deal.turn_missed", deal);

    assertThat(to("ada").text()).doesNotContain("protect").contains("48 hours");
  }

  @Test
  void what_a_reader_may_do_without_says_how_to_end_it_in_one_click() {
    office.colleagues(NORA);

    office.happens("deal.waitlisted", deal);
    office.happens("deal.disputed", deal);

    assertThat(about("On the waiting list").header("List-Unsubscribe"))
        .matches(
            "<https://partners\\.example/v1/subscriptions/[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{43}>");
    assertThat(about("On the waiting list").header("List-Unsubscribe-Post"))
        .contains("List-Unsubscribe=One-Click");
    assertThat(to("nora").header("List-Unsubscribe")).isEmpty();
  }

  @Test
  void what_everybody_must_have_cannot_be_ended() {
    office.happens("deal.approved", deal);

    assertThat(to("ada").header("List-Unsubscribe")).isEmpty();
    assertThat(to("ada").header("List-Unsubscribe-Post")).isEmpty();
  }

  private Received to(String user) {
    return only(mail -> mail.to().startsWith(user + "@"));
  }

  private Received about(String subject) {
    return only(mail -> mail.subject().startsWith(subject));
  }

  private Received only(Predicate<Received> wanted) {
    List<Received> mails = office.mails().stream().filter(wanted).toList();
    assertThat(mails).hasSize(1);
    return mails.getFirst();
  }
}
