package io.entente.local.events;

import io.entente.contract.ConsumerSpec;
import io.entente.local.data.DataFolder;
import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.events.DueTable;
import io.entente.platform.events.EventsEntry;
import io.entente.platform.events.RelayEntry;
import io.entente.platform.events.SweepEntry;
import io.entente.platform.log.Journal;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import io.entente.testkit.storage.Storage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that happens without being asked: relay, consumers, dead letters, due times. */
public final class Events implements AutoCloseable {
  private static final Duration RELAY_PAUSE = Duration.ofMillis(300);
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** What it stands on. */
  public record Ground(Platform platform, Storage storage, DataFolder folder, Journal journal) {}

  private final Ground ground;
  private final Queues queues;
  private final Outstanding outstanding = new Outstanding();
  private final List<Loop> loops = new ArrayList<>();
  private final Loop relay;

  /**
   * @param queues with a queue for each consumer
   * @param contexts by name
   */
  public Events(Ground ground, Queues queues, Map<String, Context> contexts) {
    this.ground = ground;
    this.queues = queues;
    List<ConsumerSpec> consumers = consumers(ground.platform, contexts);
    var bus = new QueueBus(queues, consumers, outstanding);
    consumers.forEach(consumer -> poll(consumer, contexts));
    List<String> names = consumers.stream().map(ConsumerSpec::name).toList();
    var dead =
        new DeadLetters(queues, names, outstanding, ground.folder.file("dead-letters.jsonl"));
    loop("dead-letters", dead, SECOND);
    this.relay = loop("relay", relay(bus), RELAY_PAUSE);
    var awaiting = new AwaitingBus(bus, outstanding);
    loop("sweeper", () -> sweep(awaiting), SECOND);
  }

  /** The contract's consumers that a context really has. */
  public static List<ConsumerSpec> consumers(Platform platform, Map<String, Context> contexts) {
    return platform.contract().consumers().stream()
        .filter(consumer -> offered(consumer, contexts.get(consumer.context())))
        .toList();
  }

  private static boolean offered(ConsumerSpec consumer, @Nullable Context context) {
    return context != null && context.consumers().containsKey(consumer.name());
  }

  private void poll(ConsumerSpec consumer, Map<String, Context> contexts) {
    Context context = Objects.requireNonNull(contexts.get(consumer.context()));
    var entry = new EventsEntry(context, ground.journal);
    loop(consumer.name(), new QueuePoller(consumer.name(), queues, entry, outstanding), SECOND);
  }

  private Relay relay(QueueBus bus) {
    return new Relay(
        this::tenants,
        ground.storage,
        tenant -> new RelayEntry(bus, due(tenant), ground.journal),
        outstanding,
        ground.folder);
  }

  private boolean sweep(AwaitingBus bus) {
    for (TenantRow tenant : tenants()) {
      new SweepEntry(bus, due(tenant)).apply(new ByteArrayInputStream(new byte[0]));
    }
    return false;
  }

  /** Those whose tables stand. */
  private List<TenantRow> tenants() {
    return ground.platform.registry().all().stream()
        .filter(tenant -> tenant.status() != TenantStatus.REQUESTED)
        .toList();
  }

  private DueTable due(TenantRow tenant) {
    return new DueTable(ground.storage.of(tenant), tenant.due(), ground.platform.clock());
  }

  private Loop loop(String name, Loop.Turn turn, Duration pause) {
    var loop = new Loop(name, turn, pause, ground.journal);
    loops.add(loop);
    return loop;
  }

  /** Something was written: the relay need not wait. */
  public void nudge() {
    relay.nudge();
  }

  /** How many messages wait for a consumer. */
  public int outstanding() {
    return outstanding.size();
  }

  @Override
  public void close() {
    loops.forEach(Loop::end);
    loops.forEach(Loop::close);
  }
}
