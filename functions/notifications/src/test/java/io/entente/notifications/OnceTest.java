package io.entente.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.notifications.MailGateway.Delivery;
import io.entente.notifications.MailItem.State;
import io.entente.testkit.mail.Received;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens on the way: one event and one person are one mail, and never a second. */
class OnceTest {
  /** What the way to the mail server does next; nothing: it carries the mail. */
  private final Deque<Function<Supplier<Delivery>, Delivery>> mishaps = new ArrayDeque<>();

  @SuppressWarnings("NullAway.Init") // set before each test
  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, gateway -> mail -> carried(() -> gateway.send(mail)));
    office.people("P-1", Office.person("ada", "de"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Delivery carried(Supplier<Delivery> mail) {
    var mishap = mishaps.poll();
    return mishap == null ? mail.get() : mishap.apply(mail);
  }

  @Test
  void who_dies_before_the_server_has_it_leaves_it_unsent_and_says_so() {
    mishaps.add(_ -> dies());

    office.happens("deal.approved", office.deal("P-1"));

    assertThat(office.mails()).isEmpty();
    assertThat(office.state("ada")).isEqualTo(State.UNKNOWN);
    assertThat(office.environment().log()).contains("Unsettled");
    assertThat(office.environment().deadLetters()).isEmpty();
  }

  @Test
  void who_dies_when_the_server_has_it_does_not_send_it_again() {
    mishaps.add(
        mail -> {
          assertThat(mail.get()).isEqualTo(new Delivery.Taken());
          return dies();
        });

    office.happens("deal.approved", office.deal("P-1"));
    office.tellsAgain();

    assertThat(office.mails()).hasSize(1);
    assertThat(office.state("ada")).isEqualTo(State.UNKNOWN);
  }

  @Test
  void an_answer_that_does_not_come_is_no_reason_to_send_it_again() {
    mishaps.add(
        mail -> {
          assertThat(mail.get()).isEqualTo(new Delivery.Taken());
          return new Delivery.Unknown("a timeout");
        });

    office.happens("deal.approved", office.deal("P-1"));
    office.tellsAgain();

    assertThat(office.mails()).hasSize(1);
    assertThat(office.state("ada")).isEqualTo(State.UNKNOWN);
  }

  @Test
  void a_server_that_is_down_a_while_gets_it_when_it_is_back() {
    mishaps.add(_ -> new Delivery.NotYet("down"));
    mishaps.add(_ -> new Delivery.NotYet("greylisted"));

    office.happens("deal.approved", office.deal("P-1"));

    assertThat(office.mails()).hasSize(1);
    assertThat(office.state("ada")).isEqualTo(State.SENT);
  }

  @Test
  void a_server_that_stays_down_leaves_it_to_the_dead_letters_and_their_redrive_sends_it() {
    for (int i = 0; i < 5; i++) {
      mishaps.add(_ -> new Delivery.NotYet("down"));
    }
    office.happens("deal.approved", office.deal("P-1"));
    assertThat(office.environment().deadLetters()).hasSize(1);

    office.tellsAgain();

    assertThat(office.mails()).hasSize(1);
  }

  @Test
  void what_is_refused_is_not_tried_again_and_holds_nobody_else_up() {
    office.people("P-1", Office.person("ada", "de"), Office.person("ben", "en"));
    mishaps.add(_ -> new Delivery.Refused("no such mailbox"));

    office.happens("deal.approved", office.deal("P-1"));

    assertThat(office.mails()).extracting(Received::to).containsExactly("ben@nordlicht.example");
    assertThat(office.state("ada")).isEqualTo(State.REFUSED);
    assertThat(office.environment().log()).doesNotContain("nordlicht");
  }

  @Test
  void who_has_it_already_gets_no_second_because_another_mail_was_late() {
    office.people("P-1", Office.person("ada", "de"), Office.person("ben", "en"));
    mishaps.add(Supplier::get);
    mishaps.add(_ -> new Delivery.NotYet("down"));

    office.happens("deal.approved", office.deal("P-1"));

    assertThat(office.recipients())
        .containsExactlyInAnyOrder("ada@nordlicht.example", "ben@nordlicht.example");
  }

  @Test
  void many_who_are_told_of_one_event_at_once_send_one() {
    office.happens("deal.approved", office.deal("P-1"));

    List<Boolean> quiet =
        List.of(1, 2, 3, 4, 5, 6).parallelStream()
            .map(
                _ -> {
                  office.tellsAgain();
                  return true;
                })
            .toList();

    assertThat(quiet).hasSize(6);
    assertThat(office.mails()).hasSize(1);
    assertThat(office.state("ada")).isEqualTo(State.SENT);
  }

  private static Delivery dies() {
    throw new IllegalStateException("killed");
  }
}
