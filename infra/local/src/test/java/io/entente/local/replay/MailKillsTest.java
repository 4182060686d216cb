package io.entente.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.local.replay.LocalProcess.Pause;
import io.entente.local.replay.PostOffice.Step;
import io.entente.platform.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program is killed while it welcomes a partner's people: before it writes, while the
 * mail server hears it, when that has the mail, and when it has said so. What the mail server
 * itself has is counted.
 */
@Tag("slow")
class MailKillsTest {
  private static final int ROUNDS = Math.max(1, Integer.getInteger("kills", 20) / 4);
  private static final String TENANT = "survivor";

  @TempDir private Path folder = Path.of("");
  private final PostOffice office = new PostOffice();
  private LocalProcess program = new LocalProcess(folder);

  @BeforeEach
  void start() {
    program = new LocalProcess(folder, Map.of("ENTENTE_SMTP", office.address().toString()));
    program.start();
    send(
        "POST",
        "/v1/tenants",
        Map.of("role", "operator"),
        Map.of(
            "tenantId",
            TENANT,
            "name",
            "Survivor",
            "edition",
            "standard",
            "issuers",
            List.of(program.issuer(TENANT))));
    asManager(
        "/v1/partners/P-1",
        Map.of(
            "name",
            "Nordlicht Systems GmbH",
            "type",
            "reseller",
            "state",
            "active",
            "tier",
            "registered",
            "territories",
            List.of("DE"),
            "productFamilies",
            List.of("analytics"),
            "agreementSigned",
            true));
    Pause.until(program::isIdle);
  }

  @AfterEach
  void stop() {
    program.close();
    office.close();
  }

  @Test
  void nobody_is_written_to_twice_whenever_it_is_killed_and_what_was_taken_was_taken_once() {
    var before = new ArrayList<String>();
    var heard = new ArrayList<String>();
    var taken = new ArrayList<String>();
    for (int round = 0; round < ROUNDS; round++) {
      before.add(killedBeforeItWrites("before" + round));
      heard.add(killedAt(Step.HEARD, "heard" + round));
      taken.add(killedAt(Step.KEPT, "kept" + round));
      taken.add(killedAt(Step.ANSWERED, "answered" + round));
    }
    String last = person("last");
    Pause.until(() -> program.isIdle() && office.to(last) > 0);

    assertThat(counts(before)).isSubsetOf(0, 1);
    assertThat(counts(heard)).isSubsetOf(0, 1);
    assertThat(counts(taken)).containsOnly(1);
    assertThat(office.to(last)).isOne();
    System.out.printf(
        "Mails: %d kills, nobody written to twice; of %d that the server had not taken yet %d went"
            + " out later%n",
        4 * ROUNDS, 2 * ROUNDS, sum(before) + sum(heard));
  }

  private String killedBeforeItWrites(String user) {
    String address = person(user);
    program.kill();
    return restarted(address);
  }

  private String killedAt(Step step, String user) {
    CountDownLatch killed = office.killingAt(step, address(user), program::kill);
    String address = person(user);
    try {
      assertThat(killed.await(2, TimeUnit.MINUTES)).as("the mail came").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return restarted(address);
  }

  /** Everything that was left is told again. */
  private String restarted(String address) {
    program.start();
    Pause.until(program::isIdle);
    return address;
  }

  private List<Integer> counts(List<String> addresses) {
    return addresses.stream().map(office::to).toList();
  }

  private int sum(List<String> addresses) {
    return counts(addresses).stream().collect(Collectors.summingInt(count -> count));
  }

  /** Joins the partner, and is welcomed for that. */
  private String person(String user) {
    String address = address(user);
    asManager(
        "/v1/partners/P-1/people/" + user,
        Map.of("name", user, "email", address, "role", "member"));
    return address;
  }

  private static String address(String user) {
    return user + "@nordlicht.example";
  }

  private void asManager(String path, Map<String, Object> body) {
    send("PUT", path, Map.of("tenant", TENANT, "role", "channel-manager"), body);
  }

  private void send(
      String method, String path, Map<String, Object> caller, Map<String, Object> body) {
    try (var local = new io.entente.local.Service(program.address())) {
      var answer =
          local.send(
              local
                  .request(path, local.token(caller))
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", TENANT)
                  .method(method, BodyPublishers.ofString(Json.write(body)))
                  .build());
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }
  }
}
