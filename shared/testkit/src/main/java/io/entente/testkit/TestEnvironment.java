package io.entente.testkit;

import io.entente.contract.Contract;
import io.entente.kernel.TenantId;
import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.DeadLettersEntry;
import io.entente.platform.events.DueTable;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.EventsEntry;
import io.entente.platform.events.LastWords;
import io.entente.platform.events.Notice;
import io.entente.platform.events.RelayEntry;
import io.entente.platform.events.SweepEntry;
import io.entente.platform.http.AuthorizedCaller;
import io.entente.platform.http.HttpEntry;
import io.entente.platform.http.Turnstile;
import io.entente.platform.json.Json;
import io.entente.platform.log.Journal;
import io.entente.platform.registry.Provisioning;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import io.entente.testkit.lambda.ApiEvents;
import io.entente.testkit.lambda.ApiRequest;
import io.entente.testkit.lambda.OutboxStream;
import io.entente.testkit.lambda.Routes;
import io.entente.testkit.storage.LocalTables;
import io.entente.testkit.storage.Storage;
import io.entente.testkit.storage.StorageChoice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A whole installation for one test class: storage, registry, tenants, contexts, and time that
 * stands still until the test moves it. Everything is synchronous: {@link #drain()} returns when
 * every consumer has heard everything.
 *
 * <pre>{@code
 * try (var env = TestEnvironment.start()) {
 *   env.tenant("aurora");
 *   env.add(PartnerFunctions.compose(env.platform()));
 *   Answer answer = env.as(Callers.member("aurora", "channel-manager"))
 *       .put("/v1/partners/P-100", body);
 * }
 * }</pre>
 */
public final class TestEnvironment implements AutoCloseable {
  /** When tests begin, unless they say otherwise. */
  public static final Instant BEGIN = Instant.parse("2026-03-01T09:30:00Z");

  private static final Contract CONTRACT = Contract.load();
  private static final Routes ROUTES = new Routes(CONTRACT);
  private static final ContractCheck CHECK = new ContractCheck(CONTRACT);
  private static final EventCheck EVENTS = new EventCheck(CONTRACT);

  private final Storage storage;
  private final MovableClock clock = MovableClock.standingAt(BEGIN);
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Journal journal = new Journal(new PrintStream(log, true, StandardCharsets.UTF_8));
  private final Unloggable unloggable = new Unloggable();
  private final LocalTables tables;
  private final Platform platform;
  private final TestBus bus;
  private final Map<String, HttpEntry> entries = new HashMap<>();
  private final Map<TenantId, OutboxStream> outboxes = new LinkedHashMap<>();

  private TestEnvironment(Storage storage) {
    this.storage = storage;
    String environment = "t" + UUID.randomUUID().toString().substring(0, 8);
    this.tables = new LocalTables(environment, storage);
    this.platform = new Platform(environment, CONTRACT, tables.registry(), storage, clock);
    this.bus = new TestBus(CONTRACT, environment, notice -> EVENTS.event(notice, this::written));
  }

  /** On the storage that the run has chosen; see {@link StorageChoice}. */
  public static TestEnvironment start() {
    return new TestEnvironment(StorageChoice.ofThisRun().open());
  }

  public static TestEnvironment on(Storage storage) {
    return new TestEnvironment(storage);
  }

  public Platform platform() {
    return platform;
  }

  public MovableClock clock() {
    return clock;
  }

  public Storage storage() {
    return storage;
  }

  public Registry registry() {
    return platform.registry();
  }

  public Provisioning provisioning() {
    return tables;
  }

  /** What the entries have logged so far. */
  public String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  /** An active tenant with its tables, without a program or anything else. */
  public TenantId tenant(String id) {
    var tenant = new TenantId(id);
    Provisioning.Place place = tables.place(tenant);
    var row =
        new TenantRow(
            tenant,
            id,
            "standard",
            TenantStatus.ACTIVE,
            List.of("https://login.%s.example".formatted(id)),
            place.cell(),
            place.table(),
            place.outbox(),
            place.due(),
            1,
            clock.instant());
    tables.stands(row);
    registry().add(row);
    return tenant;
  }

  /** Serves a context from now on: its operations, its consumers. */
  public TestEnvironment add(Context context) {
    return add(context, Turnstile.OPEN); // a test is no client that must share
  }

  /** Serves a context to callers who are counted. */
  public TestEnvironment add(Context context, Turnstile turnstile) {
    entries.put(context.name(), new HttpEntry(platform, context, journal, turnstile));
    var lastWords = LastWords.in(platform.tables(context.name()), platform.clock());
    bus.consume(context.consumers().keySet(), new EventsEntry(context, journal, lastWords));
    context.deadLetters().ifPresent(keeper -> bus.bury(new DeadLettersEntry(keeper, journal)));
    return this;
  }

  /** A client that is signed in. */
  public Client as(Caller caller) {
    return new Client(this, Optional.of(caller), Map.of(), false);
  }

  /** A client that is not signed in. */
  public Client nobody() {
    return new Client(this, Optional.empty(), Map.of(), false);
  }

  Answer send(
      Client client, String method, String target, Map<String, List<String>> headers, byte[] body) {
    var request =
        new ApiRequest(
            UUID.randomUUID().toString(), method, target, headers, SdkBytes.fromByteArray(body));
    Routes.Match match =
        ROUTES
            .find(method, request.path())
            .orElseThrow(
                () -> new AssertionError("the contract has no %s %s".formatted(method, target)));
    if (!client.broken()) {
      CHECK.request(request, match);
    }
    Map<String, Object> authorizer =
        client.caller().map(AuthorizedCaller::context).orElseGet(Map::of);
    byte[] event = ApiEvents.proxy(request, match, authorizer);
    Answer answer = answer(entry(match).apply(new ByteArrayInputStream(event)));
    CHECK.answer(match.operation(), answer);
    unloggable.note(sent(body));
    unloggable.note(answer.body());
    return answer;
  }

  /** What was sent, where it is JSON at all. */
  private static JsonNode sent(byte[] body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (JacksonException _) {
      return Json.MAPPER.missingNode();
    }
  }

  private HttpEntry entry(Routes.Match match) {
    HttpEntry entry = entries.get(match.operation().context());
    if (entry == null) {
      throw new AssertionError(
          "add(...) the context %s first".formatted(match.operation().context()));
    }
    return entry;
  }

  private static Answer answer(byte[] response) {
    JsonNode node = Json.MAPPER.readTree(response);
    var headers = new HashMap<String, String>();
    node.path("headers")
        .forEachEntry(
            (name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value.asString("")));
    String body = node.path("body").asString("");
    return new Answer(
        node.path("statusCode").asInt(0),
        headers,
        body.isEmpty() ? Json.MAPPER.missingNode() : Json.MAPPER.readTree(body));
  }

  /** Lets every consumer hear everything, and what follows from that, until it is quiet. */
  public void drain() {
    int moved;
    do {
      moved = 0;
      for (TenantRow row : registry().all()) {
        moved += outbox(row).pump(new RelayEntry(bus, due(row), journal));
      }
      moved += bus.deliver();
    } while (moved > 0);
  }

  /** Puts on the bus what is due by the test's clock, and drains. */
  public void sweep() {
    drain();
    for (TenantRow row : registry().all()) {
      new SweepEntry(bus, due(row)).apply(new ByteArrayInputStream(new byte[0]));
    }
    drain();
  }

  /** Everything that was on the bus, in order. */
  public List<Notice> published() {
    return bus.published();
  }

  /** What consumers could not deal with in five attempts. */
  public List<DeadLetter> deadLetters() {
    return bus.dead();
  }

  /** What an event item says, read past the product. */
  private Optional<EventCheck.Written> written(Notice notice) {
    var key = EventItem.key(notice.aggregate(), notice.version()).attributes();
    String table = registry().find(notice.tenant()).orElseThrow().table();
    var item = storage.tenant(notice.tenant()).getItem(get -> get.tableName(table).key(key));
    return item.hasItem() ? Optional.of(EventCheck.Written.of(item.item())) : Optional.empty();
  }

  private OutboxStream outbox(TenantRow row) {
    return outboxes.computeIfAbsent(
        row.tenant(), tenant -> new OutboxStream(storage.streams(tenant), row.outbox(), Map.of()));
  }

  private DueTable due(TenantRow row) {
    return new DueTable(storage.tenant(row.tenant()), row.due(), clock);
  }

  /**
   * @throws AssertionError if anything was logged that no log may hold
   */
  @Override
  public void close() {
    storage.close();
    unloggable.assertAbsentFrom(log());
  }
}
