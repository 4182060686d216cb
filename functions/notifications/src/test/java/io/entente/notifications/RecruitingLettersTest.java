package io.entente.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.events.Event;
import io.entente.platform.items.DeclinedApplicant;
import io.entente.platform.items.Invitation;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.testkit.TestEnvironment;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written while partners are found. */
class RecruitingLettersTest {
  private static final Instant NOW = TestEnvironment.BEGIN;
  private static final String REASON = "KNOWN_PARTNER";
  private static final String RULE = "like-a-partner";

  /** As much of an application as its event needs. */
  record ApplicationItem(@Stored(DataClass.BUSINESS) String applicationId) {
    static final ItemType<ApplicationItem> TYPE =
        ItemType.named("told_application", 1, "partners")
            .holding(
                ApplicationItem.class,
                it -> new ItemKey("APPLICATION#" + it.applicationId, "APPLICATION"));
  }

  /** What an invitation's event says. */
  record Invited(String invitationId, String partnerId, String role, long sent) {}

  /** What an application's event says. */
  record Applied(
      String applicationId,
      String state,
      String legalName,
      String country,
      String type,
      String reason,
      String rule,
      String channelManager) {}

  @SuppressWarnings("NullAway.Init") // set before the first test
  private static Office office;

  private static int number;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder);
  }

  @BeforeEach
  void begin() {
    office.anew();
    number++;
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void nobody_is_written_to_whose_invitation_is_none_any_more() {
    invite("ada@nordlicht.example", "de", Invitation.State.WITHDRAWN, Duration.ofDays(14));
    number++;
    invite("ben@nordlicht.example", "de", Invitation.State.OPEN, Duration.ofDays(-1));

    assertThat(office.mails()).isEmpty();
  }

  @Test
  void a_program_without_such_a_letter_writes_none() {
    String without =
        Office.document().replaceFirst("(?s)    invitation:\n.*?(?=    review:\n)", "");
    assertThat(without).isNotEqualTo(Office.document());
    office.publish("aurora", without);

    invite("ada@nordlicht.example", "de", Invitation.State.OPEN, Duration.ofDays(14));

    assertThat(office.mails()).isEmpty();
  }

  @Test
  void who_is_invited_gets_a_link_and_reads_for_whom_and_until_when_in_the_own_language() {
    invite("ada@nordlicht.example", "de", Invitation.State.OPEN, Duration.ofDays(14));

    assertThat(office.recipients()).containsExactly("ada@nordlicht.example");
    assertThat(office.mails().getFirst().text())
        .startsWith("Guten Tag Ada Example,")
        .contains("Nordlicht <b>GmbH</b>", "15. März 2026")
        .contains("https://partners.example/v1/invitations/");
  }

  @Test
  void whoever_has_to_decide_reads_who_applied_and_what_the_rules_say() {
    office.colleagues("{user: nora, name: Nora Weiss, email: nora@aurora.example}");

    applied("nora");

    assertThat(office.recipients()).containsExactly("nora@aurora.example");
    assertThat(office.mails().getFirst().text())
        .contains("Suedstern AG", "This company is like a partner");
  }

  @Test
  void an_application_that_is_nobodys_is_told_to_nobody_and_nothing_fails() {
    applied(null);

    assertThat(office.mails()).isEmpty();
    assertThat(office.environment().deadLetters()).isEmpty();
  }

  @Test
  void whoever_applied_in_vain_is_told_so_in_the_own_language_and_not_why() {
    declined("de");

    assertThat(office.recipients()).containsExactly("eve@suedstern.example");
    assertThat(office.mails().getFirst().text())
        .startsWith("Guten Tag Eve Example,")
        .contains("Suedstern <i>AG</i>")
        .doesNotContain("like-a-partner", "KNOWN_PARTNER");
    assertThat(office.mails().getFirst().html()).contains("Suedstern &lt;i&gt;AG&lt;/i&gt;");
  }

  @Test
  void a_program_without_a_letter_to_the_declined_writes_none() {
    String without =
        Office.document().replaceFirst("(?s)    declined:\n.*?(?=\n# The first 90 days)", "");
    assertThat(without).isNotEqualTo(Office.document());
    office.publish("aurora", without);

    declined("de");

    assertThat(office.mails()).isEmpty();
    assertThat(office.environment().deadLetters()).isEmpty();
  }

  private static void declined(String language) {
    String id = "application_%026d".formatted(number);
    var applicant =
        new DeclinedApplicant(
            id, "Suedstern <i>AG</i>", "Eve Example", "eve@suedstern.example", language);
    var told = new Applied(id, "DECLINED", "Suedstern AG", "DE", "reseller", REASON, RULE, "nora");
    office.happens(
        change ->
            change
                .create(
                    "application",
                    ApplicationItem.TYPE,
                    new ApplicationItem(id),
                    Event.of("application.declined", NOW, told))
                .put(DeclinedApplicant.TYPE, applicant));
  }

  private static void invite(
      String email, String language, Invitation.State state, Duration lasting) {
    String id = "invitation_%026d".formatted(number);
    var invitation =
        new Invitation(
            id,
            "P-1",
            "Nordlicht <b>GmbH</b>",
            "Ada Example",
            email,
            "member",
            language,
            state,
            1,
            NOW.plus(lasting),
            null,
            null,
            NOW,
            NOW);
    var sent = Event.of("invitation.sent", NOW, new Invited(id, "P-1", "member", 1));
    office.happens(change -> change.create("invitation", Invitation.TYPE, invitation, sent));
  }

  private static void applied(@Nullable String channelManager) {
    String id = "application_%026d".formatted(number);
    var told =
        new Applied(
            id,
            "IN_REVIEW",
            "Suedstern AG",
            "DE",
            "reseller",
            REASON,
            RULE,
            channelManager == null ? "nobody" : channelManager);
    var asked = Event.of("application.review_requested", NOW, told);
    office.happens(
        change ->
            change.create("application", ApplicationItem.TYPE, new ApplicationItem(id), asked));
  }
}
