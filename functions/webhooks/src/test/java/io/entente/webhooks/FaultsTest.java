package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contract.EventSpec;
import io.entente.kernel.TenantId;
import io.entente.platform.events.CloudEvents;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.json.Json;
import io.entente.platform.registry.TenantStatus;
import io.entente.testkit.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must not go wrong with events when something else has gone wrong. */
class FaultsTest {
  private static final TenantId AURORA = new TenantId("aurora");

  /** As much of a partner's event as whoever knows its first version reads. */
  private record FirstVersion(String partnerId, String state) {}

  private final Stage stage = new Stage();
  private final Receiver receiver = new Receiver();

  @AfterEach
  void close() {
    receiver.close();
    stage.close();
  }

  @Test
  void an_event_longer_than_a_queue_takes_travels_as_its_key_and_arrives_whole() {
    stage.endpoint(stage.admin(), receiver.url(), "partner.changed");
    Notice notice = stage.happened("partner.changed", "P-100");
    String note = "x".repeat(300_000);
    rewrite(notice, data -> data.substring(0, data.length() - 1) + ",\"note\":\"" + note + "\"}");

    hear(DeliverEvent.NAME, notice);
    hear(FeedEvent.NAME, notice);

    assertThat(CloudEvents.write(notice)).as("on the bus").hasSizeLessThan(1_000);
    assertThat(receiver.got().getFirst().event().at("/data/note").asString()).isEqualTo(note);
    Answer feed = stage.admin().sendingAnything().get("/v1/events");
    assertThat(feed.body().at("/data/0/data/note").asString()).isEqualTo(note);
  }

  @Test
  void who_knows_only_the_first_version_of_an_event_reads_the_second() {
    Notice notice = stage.happened("partner.changed", "P-100");
    EventItem item = item(notice);
    String more = item.data().substring(0, item.data().length() - 1) + ",\"region\":\"north\"}";

    String second = CloudEvents.told(notice, 2, more);

    var event = Json.MAPPER.readTree(second);
    assertThat(event.path("dataschema").asString()).endsWith("partner.changed:2");
    FirstVersion read = Json.readPart(event.path("data").toString(), FirstVersion.class);
    assertThat(read).isEqualTo(Json.readPart(item.data(), FirstVersion.class));
    assertThat(read.partnerId()).isEqualTo("P-100");
  }

  @Test
  void an_event_is_told_in_the_version_in_which_it_was_written_whatever_the_catalogue_says_now() {
    stage.endpoint(stage.admin(), receiver.url(), "partner.changed");
    Notice notice = stage.happened("partner.changed", "P-100");
    var second = new EventSpec.Told(2, Set.of(EventSpec.Subscriber.TENANT), "/later");

    assertThat(dataSchema(ToldEvent.of(notice, item(notice), second).body())).endsWith(":1");
    assertThat(dataSchema(ToldEvent.of(notice, item(notice).writtenAs(2), second).body()))
        .endsWith(":2");
  }

  private static String dataSchema(String event) {
    return Json.MAPPER.readTree(event).path("dataschema").asString();
  }

  @Test
  void a_suspended_tenants_backlog_is_held_and_sent_when_it_is_asked_for() {
    receiver.answering(Receiver.status(500));
    var endpoint = stage.endpoint(stage.admin(), receiver.url(), "deal.approved");
    Instant begin = stage.env.clock().instant();
    stage.approved("P-100");
    stage.approved("P-100");
    int before = receiver.got().size();
    stage.env.registry().move(AURORA, TenantStatus.ACTIVE, TenantStatus.SUSPENDED);

    receiver.answering(Receiver.status(204));
    later(Duration.ofMinutes(10));
    stage.approved("P-100");
    assertThat(receiver.got()).hasSize(before);
    stage.env.registry().move(AURORA, TenantStatus.SUSPENDED, TenantStatus.ACTIVE);
    later(Duration.ofMinutes(10));
    assertThat(receiver.got()).as("nobody asked for it").hasSize(before);
    assertThat(states(endpoint)).containsOnly("HELD");
    endpoint.ask("replay", Map.of("since", begin));
    stage.env.drain();

    assertThat(receiver.got()).hasSize(before + 3);
  }

  @Test
  void a_tenant_that_was_restored_sends_nothing_that_it_had_sent() {
    stage.endpoint(stage.admin(), receiver.url());
    stage.approved("P-100");
    stage.approved("P-110");
    int sent = receiver.got().size();

    restore();
    later(Duration.ofDays(1));

    assertThat(receiver.got()).hasSize(sent);
    stage.approved("P-100");
    assertThat(receiver.got()).as("and goes on").hasSize(sent + 1);
  }

  @Test
  void what_was_erased_since_is_sent_to_nobody_again() {
    var endpoint = stage.endpoint(stage.admin(), receiver.url(), "deal.approved");
    Instant begin = stage.env.clock().instant();
    Notice erased = stage.happened("deal.approved", "P-100");
    Notice gone = stage.happened("deal.approved", "P-100");
    stage.env.drain();
    rewrite(erased, data -> data.replace("Siemens Energy AG", "erased"));
    stage.remove(gone);

    endpoint.ask("replay", Map.of("since", begin));
    stage.env.drain();

    List<Receiver.Got> again = receiver.got().subList(2, receiver.got().size());
    assertThat(again).extracting(Receiver.Got::id).containsExactly(erased.id());
    assertThat(again.getFirst().body()).contains("erased").doesNotContain("Siemens");
    assertThat(everythingStored()).doesNotContain("Siemens");
  }

  private void later(Duration by) {
    stage.env.clock().move(by);
    stage.env.sweep();
  }

  private void hear(String consumer, Notice notice) {
    var consumers = WebhookFunctions.composeForLaptop(stage.env.platform()).consumers();
    Stage.service("aurora")
        .run(
            () -> {
              Objects.requireNonNull(consumers.get(consumer)).accept(notice);
              return notice;
            });
  }

  private EventItem item(Notice notice) {
    return Stage.service("aurora")
        .run(
            () ->
                stage
                    .env
                    .platform()
                    .tables("webhooks")
                    .current()
                    .get(EventItem.TYPE, EventItem.key(notice.aggregate(), notice.version())))
        .orElseThrow();
  }

  /** The event's data become others, past the product, as an erasure's would. */
  private void rewrite(Notice notice, UnaryOperator<String> change) {
    var key = EventItem.key(notice.aggregate(), notice.version()).attributes();
    var item = new HashMap<>(store().getItem(get -> get.tableName(table()).key(key)).item());
    item.computeIfPresent("data", (_, data) -> AttributeValue.fromS(change.apply(data.s())));
    store().putItem(put -> put.tableName(table()).item(item));
  }

  /** All items of the table are written anew, as into a table that was restored. */
  private void restore() {
    var items = store().scan(scan -> scan.tableName(table())).items();
    items.forEach(item -> store().putItem(put -> put.tableName(table()).item(item)));
  }

  private String everythingStored() {
    return store().scan(scan -> scan.tableName(table())).items().toString();
  }

  private DynamoDbClient store() {
    return stage.env.storage().tenant(AURORA);
  }

  private String table() {
    return stage.env.registry().find(AURORA).orElseThrow().table();
  }

  private static List<String> states(Stage.Endpoint endpoint) {
    return endpoint
        .deliveries()
        .valueStream()
        .map(delivery -> delivery.path("state").asString())
        .toList();
  }
}
