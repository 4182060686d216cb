package io.entente.local.events;

import io.entente.contract.ConsumerSpec;
import io.entente.local.data.DataFolder;
import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.events.DeadLettersEntry;
import io.entente.platform.events.DueTable;
import io.entente.platform.events.EventsEntry;
import io.entente.platform.events.LastWords;
import io.entente.platform.events.RelayEntry;
import io.entente.platform.log.Journal;
import io.entente.platform.registry.TenantRow;
import io.entente.testkit.storage.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that happens without being asked: relay, consumers, dead letters, due times. */
public final class Events implements AutoCloseable {
  /** Where nobody said that something was written; an event is never longer on its way. */
  private static final Duration RELAY_PAUSE = Duration.ofMillis(900);

  private static final Duration SECOND = Duration.ofSeconds(1);

  /** What it stands on. */
  public record Ground(Platform platform, Storage storage, DataFolder folder, Journal journal) {}

  private final Ground ground;
  private final Queues queues;
  private final Outstanding outstanding = new Outstanding();
  private final List<Loop> loops = new ArrayList<>();
  private final Tenants tenants;
  private final Sweeper sweeper;
  private final Loop relay;

  /**
   * @param queues with a queue for each consumer
   * @param contexts by name
   */
  public Events(Ground ground, Queues queues, Map<String, Context> contexts) {
    this.ground = ground;
    this.queues = queues;
    this.tenants = new Tenants(ground.platform.registry());
    List<ConsumerSpec> consumers = consumers(ground.platform, contexts);
    var dead = new DeadLetterFile(ground.folder.file("dead-letters.jsonl"));
    var bus = new QueueBus(queues, consumers, outstanding, dead);
    this.sweeper =
        new Sweeper(this::dueTables, new AwaitingBus(bus, outstanding), ground.platform.clock());
    this.relay = loop("relay", relay(bus), RELAY_PAUSE);
    consumers.forEach(consumer -> poll(consumer, contexts));
    var graves = new DeadLetters.Graves(dead, keeper(contexts));
    List<String> names = consumers.stream().map(ConsumerSpec::name).toList();
    loop("dead-letters", new DeadLetters(queues, names, outstanding, graves), SECOND);
    loop("sweeper", sweeper, SECOND);
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
    var lastWords = LastWords.in(ground.platform.tables(context.name()), ground.platform.clock());
    var entry = new EventsEntry(context, ground.journal, lastWords);
    var queued = new QueuePoller.Queued(consumer.name(), queues, outstanding);
    loop(consumer.name(), new QueuePoller(queued, entry, relay::nudge), SECOND);
  }

  private Optional<DeadLettersEntry> keeper(Map<String, Context> contexts) {
    return contexts.values().stream()
        .flatMap(context -> context.deadLetters().stream())
        .findFirst()
        .map(keeper -> new DeadLettersEntry(keeper, ground.journal));
  }

  private Relay relay(QueueBus bus) {
    return new Relay(
        new Relay.Ground(tenants::all, ground.storage, ground.folder, outstanding),
        tenant -> new RelayEntry(bus, due(tenant), ground.journal),
        sweeper::look);
  }

  private Collection<DueTable> dueTables() {
    return tenants.all().stream().map(this::due).toList();
  }

  private DueTable due(TenantRow tenant) {
    return new DueTable(ground.storage.of(tenant), tenant.due(), ground.platform.clock());
  }

  private Loop loop(String name, Loop.Turn turn, Duration pause) {
    var loop = new Loop(name, turn, pause, ground.journal);
    loops.add(loop);
    return loop;
  }

  /** Something was written, perhaps a tenant: the relay need not wait. */
  public void nudge() {
    tenants.look();
    sweeper.look();
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
