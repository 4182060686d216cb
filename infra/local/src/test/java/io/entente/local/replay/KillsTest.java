package io.entente.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.local.replay.LocalProcess.Pause;
import io.entente.local.replay.Result.Registered;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The whole program is killed again and again while deals are registered. The client keeps its own
 * list of what was acknowledged, and holds the service to it; an endpoint keeps its own of what it
 * was told, and holds that against the deals.
 */
@Tag("slow")
class KillsTest {
  private static final int KILLS = Integer.getInteger("kills", 20);
  private static final int ROWS = 100;
  private static final int LANES = 4;
  private static final int LONGEST_LIFE_MS = 2_000;
  private static final String TENANT = "survivor";

  @TempDir private Path folder = Path.of("");
  private LocalProcess program = new LocalProcess(folder);
  private final Set<String> seen = new HashSet<>();
  private final Ledger ledger = Ledger.of(TENANT);

  @BeforeEach
  void start() throws IOException {
    program = new LocalProcess(folder);
    program.start();
    createTenant();
    ledger.subscribe(program);
    Files.createFile(list());
  }

  @AfterEach
  void stop() {
    program.close();
    ledger.close();
  }

  @Test
  void what_was_acknowledged_is_there_after_every_kill_and_nothing_is_there_twice() {
    var killing = CompletableFuture.runAsync(this::killAgainAndAgain, Thread::startVirtualThread);
    var files = new ArrayList<Path>();
    while (!killing.isDone()) {
      files.add(rows(files.size()));
      assertApproved(replay(files.getLast()));
    }
    killing.join();
    check(acknowledged());
    assertThat(listed()).hasSize(files.size() * ROWS);
    files.forEach(file -> assertThat(replay(file).created()).isZero());
    assertThat(listed()).hasSize(files.size() * ROWS);
    System.out.printf(
        "Kills: %d, %,d deals acknowledged, all there, none twice%n", KILLS, acknowledged().size());
    List<JsonNode> deals = deals();
    ledger.agreesWith(deals);
    System.out.printf(
        "Ledger: %d kills, %,d deals, each told to the endpoint, nothing else; %d told again under"
            + " their ids%n",
        KILLS, deals.size(), ledger.repeated());
  }

  private void killAgainAndAgain() {
    for (int kill = 0; kill < KILLS; kill++) {
      awaitMoreThan(acknowledged().size());
      Pause.millis(ThreadLocalRandom.current().nextInt(LONGEST_LIFE_MS));
      program.kill();
      Set<String> acknowledged = acknowledged();
      program.start();
      check(acknowledged);
    }
  }

  private void awaitMoreThan(int count) {
    for (int look = 0; acknowledged().size() <= count; look++) {
      assertThat(look).as("looks at a replay that does not go on").isLessThan(6_000);
      Pause.millis(20);
    }
  }

  /** Those that were not asked for yet one by one, and all in the list of deals. */
  private void check(Set<String> acknowledged) {
    List<String> unseen = acknowledged.stream().filter(seen::add).toList();
    unseen.parallelStream().forEach(this::assertReadable);
    assertThat(listed()).doesNotHaveDuplicates().containsAll(acknowledged);
  }

  private void assertReadable(String dealId) {
    Exchange.Answered answered = service().send(Call.get("/v1/deals/" + dealId));
    assertThat(answered.status()).as(answered.problem()).isEqualTo(200);
    assertThat(answered.body().path("dealId").asString()).isEqualTo(dealId);
  }

  /** Each row is a company of its own: whoever is registered twice is a duplicate. */
  private static void assertApproved(Run run) {
    assertThat(run.failed()).isEmpty();
    assertThat(run.registered())
        .hasSize(ROWS)
        .extracting(Registered::verdict)
        .containsOnly("APPROVED");
  }

  private Run replay(Path deals) {
    return new Replay(service(), TakenIn.UNKNOWN, _ -> {})
        .run(
            new Replay.Plan(
                Optional.empty(), deals, Defaults.builtIn(), LANES, ROWS, Optional.of(list())));
  }

  private Service service() {
    return new Service(
        program.address(),
        new LocalTokens(program.address(), TENANT, InstantSource.system()),
        new RetryPolicy(Duration.ofMinutes(10)));
  }

  private List<String> listed() {
    return deals().stream().map(deal -> deal.path("dealId").asString()).toList();
  }

  private List<JsonNode> deals() {
    var deals = new ArrayList<JsonNode>();
    Service service = service();
    for (String page = "/v1/deals?limit=100"; !page.isEmpty(); ) {
      JsonNode body = service.send(Call.get(page)).body();
      body.path("data").forEach(deals::add);
      String cursor = body.path("nextCursor").asString("");
      page = cursor.isEmpty() ? "" : "/v1/deals?limit=100&cursor=" + cursor;
    }
    return deals;
  }

  private Path list() {
    return folder.resolve("acknowledged.tsv");
  }

  private Set<String> acknowledged() {
    try {
      return Files.readString(list())
          .lines()
          .map(line -> line.split("\t", -1)[1])
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Letters alone, and like no other name: those that differ in a number only are for a person. */
  private static String name(int row) {
    byte[] seed = ("kiln " + row).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed)
        .toString()
        .chars()
        .filter(Character::isLetterOrDigit)
        .limit(16)
        .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 16)))
        .collect(Collectors.joining());
  }

  private Path rows(int file) {
    String rows =
        IntStream.range(file * ROWS, (file + 1) * ROWS)
            .mapToObj(row -> "K-%1$d,%2$s,%2$s.example,Germany\n".formatted(row, name(row)))
            .collect(Collectors.joining("", "query_id,name,domain,country\n", ""));
    try {
      return Files.writeString(folder.resolve("deals-%d.csv".formatted(file)), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void createTenant() {
    try (var local = new io.entente.local.Service(program.address())) {
      var body =
          Map.of(
              "tenantId",
              TENANT,
              "name",
              "Survivor",
              "edition",
              "standard",
              "issuers",
              List.of(program.issuer(TENANT)));
      var answer =
          local.send(
              local
                  .request("/v1/tenants", local.token(Map.of("role", "operator")))
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", TENANT)
                  .POST(BodyPublishers.ofString(Json.write(body)))
                  .build());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
  }
}
