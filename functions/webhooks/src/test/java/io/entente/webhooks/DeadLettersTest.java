package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.Context;
import io.entente.platform.events.Notice;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an event that a consumer cannot deal with. */
class DeadLettersTest {
  private static final String LETTERS = "/v1/dead-letters";

  private final Stage stage = new Stage();
  private final AtomicBoolean broken = new AtomicBoolean(true);
  private final List<Notice> heard = new CopyOnWriteArrayList<>();

  @BeforeEach
  void consumers() {
    stage.env.add(Context.named("deals").consumer("indexCustomer", this::hear));
    stage.env.add(Context.named("notifications").consumer("notifyPartner", heard::add));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private void hear(Notice notice) {
    if (broken.get()) {
      throw new IllegalStateException("of Ada Example, ada@example.com");
    }
    heard.add(notice);
  }

  @Test
  void it_says_who_gave_up_which_event_and_of_what_and_quotes_nothing() {
    Notice notice = stage.happened("deal.approved", "P-100");
    stage.env.drain();

    Answer letter = stage.admin().get(LETTERS + "/" + only());

    assertThat(letter.text("/consumer")).isEqualTo("indexCustomer");
    assertThat(letter.text("/eventId")).isEqualTo(notice.id());
    assertThat(letter.text("/subject")).isEqualTo(notice.aggregateId());
    assertThat(letter.text("/fault"))
        .startsWith("java.lang.IllegalStateException, at io.entente.webhooks.DeadLettersTest");
    assertThat(letter.body().toString()).doesNotContain("Ada", "example.com");
    assertThat(stage.admin().get(LETTERS + "?consumer=recheckDeals").body().path("data")).isEmpty();
    assertThat(stage.admin().get(LETTERS + "?consumer=indexCustomer").body().path("data"))
        .hasSize(1);
  }

  @Test
  void nobody_of_another_tenant_or_of_a_partner_sees_it() {
    happens();
    String letter = LETTERS + "/" + only();
    Client other = Stage.key(stage.env.as(Callers.member("borealis", "tenant-admin")));

    assertThat(other.get(letter).status()).isEqualTo(404);
    assertThat(other.post(letter + "/redrive", "").status()).isEqualTo(404);
    assertThat(other.get(LETTERS).body().path("data")).isEmpty();
    assertThat(stage.partner("P-100").get(letter).status()).isEqualTo(403);
  }

  @Test
  void a_cursor_that_no_page_gave_is_refused() {
    assertThat(stage.admin().get(LETTERS + "?cursor=abc").status()).isEqualTo(400);
  }

  @Test
  void what_is_redriven_is_told_to_that_consumer_alone_and_once() {
    happens();
    String letter = LETTERS + "/" + only();
    broken.set(false);
    heard.clear();

    assertThat(redrive(letter).text("/state")).isEqualTo("REDRIVEN");
    assertThat(redrive(letter).text("/state")).isEqualTo("REDRIVEN");
    stage.env.drain();

    assertThat(heard).hasSize(1);
    assertThat(stage.admin().get(LETTERS).body().path("data")).isEmpty();
    assertThat(stage.admin().get(LETTERS + "?state=REDRIVEN").body().path("data")).hasSize(1);
  }

  @Test
  void what_dies_again_is_the_same_letter_once_more() {
    happens();
    String id = only();

    redrive(LETTERS + "/" + id);
    stage.env.drain();

    Answer letter = stage.admin().get(LETTERS + "/" + id);
    assertThat(only()).isEqualTo(id);
    assertThat(letter.body().path("deaths").asInt()).isEqualTo(2);
    assertThat(letter.text("/state")).isEqualTo("OPEN");
    broken.set(false);
    redrive(LETTERS + "/" + id);
    stage.env.drain();
    assertThat(heard).hasSize(2); // once by the other consumer, once now
  }

  @Test
  void what_is_discarded_says_why_and_is_not_told_any_more() {
    happens();
    String letter = LETTERS + "/" + only();

    Answer discarded =
        stage.admin().post(letter + "/discard", Map.of("reason", "The account is gone."));

    assertThat(discarded.text("/state")).isEqualTo("DISCARDED");
    assertThat(discarded.text("/because")).isEqualTo("The account is gone.");
    assertThat(redrive(letter).status()).isEqualTo(409);
  }

  @Test
  void what_is_on_its_way_once_more_cannot_be_discarded() {
    happens();
    String letter = LETTERS + "/" + only();
    redrive(letter);

    assertThat(stage.admin().post(letter + "/discard", Map.of("reason", "No.")).status())
        .isEqualTo(409);
  }

  @Test
  void each_has_its_place_in_pages() {
    happens();
    happens();
    happens();

    Answer first = stage.admin().get(LETTERS + "?limit=2");
    Answer second = stage.admin().get(LETTERS + "?limit=2&cursor=" + first.text("/nextCursor"));

    assertThat(first.body().path("data")).hasSize(2);
    assertThat(second.body().path("data")).hasSize(1);
  }

  private void happens() {
    stage.happened("deal.approved", "P-100");
    stage.env.drain();
  }

  private Answer redrive(String letter) {
    return stage.admin().post(letter + "/redrive", "");
  }

  private String only() {
    var letters = stage.admin().get(LETTERS).body().path("data");
    assertThat(letters).hasSize(1);
    return letters.get(0).path("deadLetterId").asString();
  }
}
