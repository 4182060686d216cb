package io.entente.local.replay;

import io.entente.local.replay.Exchange.Answered;
import io.entente.local.replay.Exchange.Broken;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The service, from outside: sends a request until there is an answer to keep, or patience ends.
 */
final class Service {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final URI address;
  private final TokenSource tokens;
  private final RetryPolicy policy;
  private final AtomicLong retries = new AtomicLong();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  /**
   * @param address without a path
   */
  Service(URI address, TokenSource tokens, RetryPolicy policy) {
    this.address = address;
    this.tokens = tokens;
    this.policy = policy;
  }

  /**
   * The last answer, whatever it says.
   *
   * @throws Unreachable if there is none after all patience
   */
  Answered send(Call call) {
    long began = System.nanoTime();
    for (int times = 1; ; times++) {
      Exchange exchange = exchange(call);
      var tried = new RetryPolicy.Tried(times, since(began));
      Optional<Duration> pause =
          policy.pause(exchange, tried, ThreadLocalRandom.current().nextDouble());
      if (pause.isEmpty()) {
        return last(exchange);
      }
      retries.incrementAndGet();
      rest(pause.get());
    }
  }

  /** The service did not answer for as long as the user would wait. */
  static final class Unreachable extends RuntimeException {
    Unreachable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Asks once, for anything.
   *
   * @throws Unreachable if nobody is there
   */
  void greet() {
    last(exchange(Call.get("/v1/program")));
  }

  private Answered last(Exchange exchange) {
    return switch (exchange) {
      case Answered answered -> answered;
      case Broken broken ->
          throw new Unreachable(
              "%s does not answer (%s). Start it, or name another --url."
                  .formatted(address, said(broken.why())),
              broken.why());
    };
  }

  private static String said(IOException why) {
    return why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
  }

  /** How many requests were sent again so far. */
  long retries() {
    return retries.get();
  }

  private Exchange exchange(Call call) {
    try {
      String token = tokens.bearer();
      Answered first = once(call, token);
      return first.status() == 401 && tokens.refused(token) ? once(call, tokens.bearer()) : first;
    } catch (IOException e) {
      return new Broken(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    }
  }

  private Answered once(Call call, String token) throws IOException, InterruptedException {
    long began = System.nanoTime();
    HttpResponse<byte[]> response = http.send(request(call, token), BodyHandlers.ofByteArray());
    return new Answered(
        response.statusCode(), body(response.body()), retryAfter(response), since(began));
  }

  private HttpRequest request(Call call, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(call.path()))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json");
    call.idempotencyKey().ifPresent(key -> request.header("Idempotency-Key", key));
    if (call.body().isEmpty()) {
      return request.method(call.method(), HttpRequest.BodyPublishers.noBody()).build();
    }
    return request
        .header("Content-Type", call.mediaType())
        .method(call.method(), HttpRequest.BodyPublishers.ofString(call.body()))
        .build();
  }

  private static JsonNode body(byte[] bytes) {
    try {
      return bytes.length == 0
          ? MissingNode.getInstance()
          : Json.MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
    } catch (JacksonException _) {
      return MissingNode.getInstance();
    }
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,5}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static void rest(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two tries", e);
    }
  }
}
