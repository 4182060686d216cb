package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The programs of the page for receivers, as they stand there. */
class ReceivingTest {
  private static final Path PAGE =
      Path.of(System.getProperty("repository.root"), "functions/webhooks/receiving.md");
  private static final SigningKey KEY = SigningKey.drawn(new SecureRandom());
  private static final SigningKey OLD = SigningKey.drawn(new SecureRandom());
  private static final String BODY = "{\"type\":\"deal.approved\",\"name\":\"Müller & Søn\"}";

  /** In what they are written, and how they are run. */
  enum Language {
    JAVA("java", "Receiver.java", "java"),
    TYPESCRIPT("typescript", "receiver.mts", "node"),
    PYTHON("python", "receiver.py", "python3");

    private final String fence;
    private final String file;
    private final String runner;

    Language(String fence, String file, String runner) {
      this.fence = fence;
      this.file = file;
      this.runner = runner;
    }

    String program() throws IOException {
      var block = Pattern.compile("```%s\n(.*?)```".formatted(fence), Pattern.DOTALL);
      var found = block.matcher(Files.readString(PAGE));
      assertThat(found.find()).as("a program in %s", fence).isTrue();
      return found.group(1);
    }
  }

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_program_of_the_page_takes_what_we_signed_and_nothing_else(Language language)
      throws Exception {
    int port = free();
    Process receiver = started(language, port);
    try {
      var now = Instant.now();
      awaitListening(receiver, port);

      assertThat(answer(port, signed(BODY, now, KEY), BODY)).as("genuine").isEqualTo(204);
      assertThat(answer(port, signed(BODY, now, KEY, OLD), BODY)).as("rotated").isEqualTo(204);
      assertThat(answer(port, signed(BODY, now, OLD), BODY)).as("another secret").isEqualTo(401);
      assertThat(answer(port, signed(BODY, now, KEY), BODY + " ")).as("changed").isEqualTo(401);
      Instant stale = now.minus(Duration.ofMinutes(6));
      assertThat(answer(port, signed(BODY, stale, KEY), BODY)).as("stale").isEqualTo(401);
      Instant early = now.plus(Duration.ofMinutes(6));
      assertThat(answer(port, signed(BODY, early, KEY), BODY)).as("early").isEqualTo(401);
      assertThat(answer(port, Map.of(), BODY)).as("unsigned").isEqualTo(401);
    } finally {
      receiver.destroyForcibly().waitFor();
    }
  }

  @Test
  void what_the_page_says_of_subscribing_is_so() {
    try (var stage = new Stage();
        var flow = new Receiver()) {
      var on = stage.admin().key("flow-7").post("/v1/webhook-endpoints", hook(flow));
      assertThat(on.text("/secret")).startsWith("whsec_");
      String endpoint = "/v1/webhook-endpoints/" + on.text("/endpointId");
      var again = stage.admin().key("flow-7").post("/v1/webhook-endpoints", hook(flow));
      assertThat(again.text("/endpointId")).isEqualTo(on.text("/endpointId"));
      stage.approved("P-100");
      assertThat(flow.got()).hasSize(1);
      assertThat(stage.admin().get("/v1/events?limit=1").body().path("data")).hasSize(1);

      assertThat(stage.admin().delete(endpoint).status()).isEqualTo(200);
      stage.approved("P-100");

      assertThat(flow.got()).hasSize(1);
    }
  }

  private static Map<String, Object> hook(Receiver flow) {
    return Map.of("url", flow.url(), "eventTypes", List.of("deal.approved"));
  }

  private Process started(Language language, int port) throws IOException, InterruptedException {
    Path program = Files.writeString(folder.resolve(language.file), language.program());
    var builder = new ProcessBuilder(command(language, program)).inheritIO();
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("WEBHOOK_SECRET", KEY.secret());
    return builder.start();
  }

  private Path compiled(Path program) throws IOException, InterruptedException {
    NodeFolder.installed(folder)
        .run(
            "",
            "node_modules/.bin/tsc",
            "--strict",
            "--module",
            "nodenext",
            "--target",
            "es2022",
            "--types",
            "node",
            "--skipLibCheck",
            program.toString());
    return program.resolveSibling("receiver.mjs");
  }

  private List<String> command(Language language, Path program)
      throws IOException, InterruptedException {
    return switch (language) {
      case JAVA ->
          List.of(
              Path.of(System.getProperty("java.home"), "bin", language.runner).toString(),
              program.toString());
      case TYPESCRIPT -> List.of(language.runner, compiled(program).toString());
      case PYTHON -> List.of(language.runner, program.toString());
    };
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** A program that ends instead fails at once. */
  private void awaitListening(Process receiver, int port) throws InterruptedException {
    while (true) {
      assertThat(receiver.isAlive()).as("the program runs").isTrue();
      try {
        answer(port, Map.of(), "");
        return;
      } catch (IOException _) {
        receiver.waitFor(Duration.ofMillis(100));
      }
    }
  }

  private static Map<String, String> signed(String body, Instant at, SigningKey... keys) {
    return Signature.headers(
        new Signature.Signed("evt_7d4v0k2m9q8x1c5b3n6r0t2w4y", body), List.of(keys), at);
  }

  private int answer(int port, Map<String, String> headers, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/hooks".formatted(port)))
            .timeout(Duration.ofSeconds(20))
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    headers.forEach(request::header);
    try (var fresh = HttpClient.newHttpClient()) { // a server may close a line that waits
      return fresh.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }
}
