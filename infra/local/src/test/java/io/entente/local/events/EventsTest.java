package io.entente.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contract.Contract;
import io.entente.kernel.TenantId;
import io.entente.local.data.DataFolder;
import io.entente.platform.Consumer;
import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.events.DueTable;
import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.events.OutboxItem;
import io.entente.platform.log.Journal;
import io.entente.platform.registry.Provisioning;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import io.entente.testkit.MovableClock;
import io.entente.testkit.storage.EmbeddedStorage;
import io.entente.testkit.storage.LocalTables;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EventsTest {
  private static final TenantId AURORA = new TenantId("aurora");
  private static final Journal SILENT =
      new Journal(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  private static final String CONSUMER = "recheckDeals";

  private final MovableClock clock = MovableClock.running(Duration.ZERO);
  private final BlockingQueue<Notice> heard = new LinkedBlockingQueue<>();

  @TempDir private Path data;

  /** One life of the process, with this consumer. */
  private final class Life implements AutoCloseable {
    final DataFolder folder = DataFolder.open(data);
    final EmbeddedStorage storage = EmbeddedStorage.in(folder.tables());
    final LocalTables tables = new LocalTables("local", storage);
    final Platform platform =
        new Platform("local", Contract.load(), tables.registry(), storage, clock);
    final TenantRow aurora = aurora();
    final Queues queues = Queues.start(List.of(CONSUMER));
    final Events events;

    Life(Consumer consumer) {
      var context = Context.named("deals").consumer(CONSUMER, consumer);
      events =
          new Events(
              new Events.Ground(platform, storage, folder, SILENT),
              queues,
              Map.of("deals", context));
    }

    private TenantRow aurora() {
      Provisioning.Place place = tables.place(AURORA);
      var row =
          new TenantRow(
              AURORA,
              "Aurora",
              "standard",
              TenantStatus.ACTIVE,
              List.of(),
              place.cell(),
              place.table(),
              place.outbox(),
              place.due(),
              1,
              Instant.now());
      tables.stands(row);
      platform.registry().add(row);
      return row;
    }

    void happened(String aggregate) {
      var item =
          new OutboxItem(
              AURORA, aggregate, 1, "account.changed", Instant.now(), Optional.<Event.Due>empty());
      storage.tenant(AURORA).putItem(put -> put.tableName(aurora.outbox()).item(item.attributes()));
      events.nudge();
    }

    @Override
    public void close() {
      events.close();
      queues.close();
      storage.close();
      folder.close();
    }
  }

  @Test
  void what_no_consumer_has_dealt_with_is_told_again_in_the_next_life_and_then_no_more()
      throws InterruptedException {
    try (var life = new Life(EventsTest::fails)) {
      life.happened("CUSTOMER#c1");
      await(() -> life.events.outstanding() == 1);
    }
    try (var life = new Life(heard::add)) {
      assertThat(heard.poll(20, TimeUnit.SECONDS).aggregate()).isEqualTo("CUSTOMER#c1");
      await(() -> life.events.outstanding() == 0);
      await(() -> Files.exists(data.resolve("relay.json")));
    }
    try (var life = new Life(heard::add)) {
      life.happened("CUSTOMER#c2");
      assertThat(heard.poll(20, TimeUnit.SECONDS).aggregate()).isEqualTo("CUSTOMER#c2");
    }
  }

  @Test
  void a_due_time_is_forgotten_only_when_its_consumer_has_dealt_with_it()
      throws InterruptedException {
    var notice = new Notice(AURORA, "DEAL#d1", 1, "deal.approved", Instant.now());
    try (var life = new Life(EventsTest::fails)) {
      // of a type that this consumer hears, as every due kind is heard by one
      due(life).add(notice, new Event.Due("account.changed", Instant.now()));
      life.events.nudge();
      await(() -> life.events.outstanding() == 1);
    }
    try (var life = new Life(heard::add)) {
      assertThat(heard.poll(20, TimeUnit.SECONDS).aggregate()).isEqualTo("DEAL#d1");
      await(() -> life.events.outstanding() == 0);
    }
  }

  @Test
  void what_always_fails_ends_in_the_file_of_dead_letters_and_holds_up_nobody() throws Exception {
    Path dead = data.resolve("dead-letters.jsonl");
    try (var life = new Life(notice -> acceptUnless(notice, "CUSTOMER#bad"))) {
      life.happened("CUSTOMER#bad");
      life.happened("CUSTOMER#good");
      assertThat(heard.poll(20, TimeUnit.SECONDS).aggregate()).isEqualTo("CUSTOMER#good");
      await(() -> life.events.outstanding() == 0);
    }
    assertThat(Files.readAllLines(dead)).singleElement().asString().contains("CUSTOMER#bad");
  }

  @Test
  void what_the_relay_cannot_read_is_kept_beside_and_holds_up_nobody() throws Exception {
    Path dead = data.resolve("dead-letters.jsonl");
    try (var life = new Life(heard::add)) {
      var unreadable = new HashMap<>(Map.of("pk", AttributeValue.fromS("aurora#CUSTOMER#odd")));
      unreadable.put("sk", AttributeValue.fromS("EVENT#1"));
      life.storage
          .tenant(AURORA)
          .putItem(put -> put.tableName(life.aurora.outbox()).item(unreadable));
      life.happened("CUSTOMER#good");
      assertThat(heard.poll(20, TimeUnit.SECONDS).aggregate()).isEqualTo("CUSTOMER#good");
    }
    assertThat(Files.readAllLines(dead))
        .singleElement()
        .asString()
        .contains("relay", "aurora#CUSTOMER#odd");
  }

  private void acceptUnless(Notice notice, String aggregate) {
    if (notice.aggregate().equals(aggregate)) {
      fails(notice);
    }
    heard.add(notice);
  }

  private static void fails(Notice notice) {
    throw new IllegalStateException("cannot deal with " + notice.id());
  }

  private DueTable due(Life life) {
    return new DueTable(life.storage.tenant(AURORA), life.aurora.due(), clock);
  }

  private static void await(java.util.concurrent.Callable<Boolean> holds)
      throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      try {
        if (holds.call()) {
          return;
        }
      } catch (Exception e) {
        throw new AssertionError(e);
      }
      Thread.sleep(50);
    }
    throw new AssertionError("it did not come to be in 30 seconds");
  }
}
