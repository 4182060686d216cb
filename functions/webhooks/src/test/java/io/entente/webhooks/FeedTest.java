package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contract.EventSpec;
import io.entente.contract.EventSpec.Subscriber;
import io.entente.platform.events.Notice;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody reads who cannot be posted to. */
class FeedTest {
  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed-1000", "feed--1", "feed-", "42", "eyJrIjoiMjAyNiJ9.3q2-7w"})
  void a_cursor_that_the_feed_did_not_give_is_refused(String cursor) {
    Answer answer = stage.admin().get("/v1/events?after=" + cursor);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("query:after");
  }

  @Test
  void a_partner_reads_of_its_own_only_and_the_vendor_of_all_that_is_open() {
    List<EventSpec> all =
        stage.env.platform().contract().events().stream()
            .filter(event -> event.told().isPresent())
            .filter(event -> !event.type().startsWith("delivery."))
            .toList();
    all.forEach(event -> stage.happened(event.type(), "P-RIVAL"));
    stage.env.drain();

    assertThat(types(stage.partner("P-100"))).isEmpty();
    assertThat(types(stage.partner("P-RIVAL")))
        .containsExactlyInAnyOrderElementsOf(open(all, Subscriber.PARTNER));
    assertThat(types(stage.admin()))
        .containsExactlyInAnyOrderElementsOf(open(all, Subscriber.TENANT));
    assertThat(types(stage.env.as(Callers.member("borealis", "tenant-admin")))).isEmpty();
  }

  @Test
  void what_commits_later_comes_behind_every_cursor_also_where_it_happened_before() {
    Notice early = stage.happened("deal.approved", "P-100");
    Notice late = stage.happened("deal.won", "P-100");
    feed(late);
    Answer page = stage.admin().get("/v1/events");
    assertThat(ids(page)).containsExactly(late.id());

    feed(early);

    assertThat(ids(after(stage.admin(), page))).containsExactly(early.id());
  }

  @Test
  void an_event_that_is_told_again_has_one_place() {
    Notice notice = stage.happened("deal.approved", "P-100");

    feed(notice);
    feed(notice);
    stage.env.drain();

    assertThat(ids(stage.admin().get("/v1/events"))).containsExactly(notice.id());
    assertThat(stage.env.deadLetters()).isEmpty();
  }

  @Test
  void those_that_are_told_at_the_same_time_have_places_without_a_gap() {
    List<Notice> notices =
        IntStream.range(0, 24).mapToObj(_ -> stage.happened("deal.approved", "P-100")).toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      notices.stream()
          .map(notice -> CompletableFuture.runAsync(() -> patiently(notice), threads))
          .toList()
          .forEach(CompletableFuture::join);
    }

    assertThat(read(stage.partner("P-100"), 5))
        .containsExactlyInAnyOrderElementsOf(notices.stream().map(Notice::id).toList());
    assertThat(stage.admin().get("/v1/events?after=feed-23").body().path("data")).hasSize(1);
  }

  @Test
  void an_empty_page_says_where_to_go_on() {
    Answer empty = stage.admin().get("/v1/events?waitSeconds=1");
    assertThat(empty.body().path("data")).isEmpty();
    Notice notice = stage.happened("deal.approved", "P-100");
    stage.env.drain();

    assertThat(ids(after(stage.admin(), empty))).containsExactly(notice.id());
  }

  @Test
  void who_waits_is_answered_when_something_happens() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting =
          CompletableFuture.supplyAsync(
              () -> stage.admin().get("/v1/events?waitSeconds=20"), threads);
      Notice notice = stage.happened("deal.approved", "P-100");
      stage.env.drain();

      assertThat(ids(waiting.join())).containsExactly(notice.id());
    }
  }

  @Test
  void what_is_older_than_thirty_days_is_not_shown_and_whoever_missed_it_is_told() {
    stage.approved("P-100");
    stage.approved("P-100");
    Answer first = stage.admin().get("/v1/events?limit=1");
    assertThat(first.body().path("missed").asBoolean()).isFalse();
    stage.env.clock().move(Duration.ofDays(31));
    Notice young = stage.happened("deal.won", "P-100");
    stage.env.drain();

    Answer next = after(stage.admin(), first);

    assertThat(ids(next)).containsExactly(young.id());
    assertThat(next.body().path("missed").asBoolean()).isTrue();
    assertThat(after(stage.admin(), next).body().path("missed").asBoolean()).isFalse();
  }

  @Test
  void an_event_that_is_no_more_is_left_out() {
    Notice gone = stage.happened("deal.approved", "P-100");
    stage.approved("P-100");
    stage.remove(gone);

    Answer page = stage.admin().get("/v1/events");

    assertThat(ids(page)).hasSize(1).doesNotContain(gone.id());
    assertThat(page.body().path("missed").asBoolean()).isFalse();
  }

  /** Told by the relay, in this order. */
  private void feed(Notice notice) {
    Stage.service("aurora")
        .run(
            () -> {
              consumer().accept(notice);
              return notice;
            });
  }

  /** As a queue does: what loses against too many others comes again. */
  private void patiently(Notice notice) {
    try {
      feed(notice);
    } catch (IllegalStateException _) {
      patiently(notice);
    }
  }

  private FeedEvent consumer() {
    var platform = stage.env.platform();
    return new FeedEvent(
        platform.tables("webhooks"), new ToldEvents(platform.contract()), platform.clock());
  }

  private static Answer after(Client client, Answer page) {
    return client.get("/v1/events?after=" + page.text("/nextCursor"));
  }

  private static List<String> ids(Answer page) {
    return page.body().path("data").valueStream().map(e -> e.path("id").asString()).toList();
  }

  /** The whole feed, so many at a time. */
  private static List<String> read(Client client, int limit) {
    var all = new ArrayList<String>();
    Answer page = client.get("/v1/events?limit=" + limit);
    while (!page.body().path("data").isEmpty()) {
      all.addAll(ids(page));
      page = client.get("/v1/events?limit=%d&after=%s".formatted(limit, page.text("/nextCursor")));
    }
    return Collections.unmodifiableList(all);
  }

  /** Of all pages; what happened may have made more happen. */
  private static Set<String> types(Client client) {
    var types = new HashSet<String>();
    Answer page = client.get("/v1/events?limit=100");
    while (!page.body().path("data").isEmpty()) {
      page.body().path("data").forEach(event -> types.add(event.path("type").asString()));
      page = client.get("/v1/events?limit=100&after=" + page.text("/nextCursor"));
    }
    return types;
  }

  private static Set<String> open(List<EventSpec> all, Subscriber subscriber) {
    return all.stream()
        .filter(event -> event.told().orElseThrow().subscribers().contains(subscriber))
        .map(EventSpec::type)
        .collect(Collectors.toSet());
  }
}
