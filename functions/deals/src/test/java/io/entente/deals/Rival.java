package io.entente.deals;

import io.entente.platform.Platform;
import io.entente.platform.aws.AwsPlatform;
import io.entente.platform.http.AuthorizedCaller;
import io.entente.platform.http.HttpEntry;
import io.entente.platform.http.Turnstile;
import io.entente.platform.json.Json;
import io.entente.platform.log.Journal;
import io.entente.testkit.Callers;
import io.entente.testkit.lambda.ApiEvents;
import io.entente.testkit.lambda.ApiRequest;
import io.entente.testkit.lambda.Routes;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import tools.jackson.databind.JsonNode;

/**
 * A process of its own that runs the functions as Lambda does: the platform of the environment, the
 * HTTP entry, real API events. For each round that it reads from its input it registers one company
 * for 32 partners at once, and prints what each was answered.
 */
final class Rival {
  static final int PARTNERS = 32;

  /** What a client is told to send again, and how it does. */
  private static final Set<Integer> AGAIN = Set.of(409, 503);

  private static final int FIRST_ROUND = 1_000_000;
  private static final int MOST_REPEATED = 20;
  private static final int PAUSE_MILLIS = 100;

  private final int number;
  private final HttpEntry entry;
  private final Routes.Match route;

  private Rival(int number, Platform platform) {
    this.number = number;
    this.entry =
        new HttpEntry(
            platform,
            DealFunctions.compose(platform),
            new Journal(new PrintStream(OutputStream.nullOutputStream())),
            Turnstile.OPEN);
    this.route = new Routes(platform.contract()).find("POST", "/v1/deals").orElseThrow();
  }

  /**
   * @param args this process's number, 0 or 1
   */
  public static void main(String[] args) throws Exception {
    var rival = new Rival(Integer.parseInt(args[0]), AwsPlatform.of(System.getenv()).platform());
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (ExecutorService threads = Executors.newFixedThreadPool(PARTNERS)) {
      rival.registered(FIRST_ROUND + rival.number, rival.number * PARTNERS); // loads all classes
      System.out.println("ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        rival.round(Integer.parseInt(line), threads);
        System.out.println("done");
      }
    }
  }

  private void round(int round, ExecutorService threads) throws Exception {
    var start = new CountDownLatch(1);
    List<Future<String>> answers =
        IntStream.range(0, PARTNERS)
            .mapToObj(
                i ->
                    threads.submit(
                        () -> {
                          start.await();
                          return registered(round, number * PARTNERS + i);
                        }))
            .toList();
    start.countDown();
    for (Future<String> answer : answers) {
      System.out.println(answer.get());
    }
  }

  private String registered(int round, int partner) throws Exception {
    byte[] event = event(round, partner);
    JsonNode answer = answer(event);
    int repeated = 0;
    while (AGAIN.contains(answer.path("statusCode").asInt()) && repeated < MOST_REPEATED) {
      Thread.sleep(PAUSE_MILLIS);
      answer = answer(event);
      repeated++;
    }
    return "%d %d %d %s"
        .formatted(
            partner,
            answer.path("statusCode").asInt(),
            repeated,
            Json.MAPPER.readTree(answer.path("body").asString()).toString());
  }

  private JsonNode answer(byte[] event) {
    return Json.MAPPER.readTree(entry.apply(new ByteArrayInputStream(event)));
  }

  private byte[] event(int round, int partner) {
    var deal = RivalSpelling.of(round, partner % RivalSpelling.WAYS);
    var request =
        new ApiRequest(
            "r-%d-%d".formatted(round, partner),
            "POST",
            "/v1/deals",
            Map.of(
                "Content-Type", List.of("application/json"),
                "Idempotency-Key", List.of("round-" + round)),
            SdkBytes.fromByteArray(Json.MAPPER.writeValueAsBytes(deal.body())));
    var caller = Callers.partner("aurora", "P-" + partner);
    return ApiEvents.proxy(request, route, AuthorizedCaller.context(caller));
  }
}
