package io.entente.local.replay;

import io.entente.local.Cure;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Tokens of the local program, for a program that the vendor runs: asked for when needed, and again
 * before they expire or when the local program has other keys since.
 */
final class LocalTokens implements TokenSource {
  private static final Duration EARLY = Duration.ofMinutes(2);

  /**
   * @param until by the system's clock, as all tokens' times are
   */
  private record Token(String text, Instant until) {}

  private final URI service;
  private final String tenant;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Token> kept = new AtomicReference<>();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  LocalTokens(URI service, String tenant, InstantSource clock) {
    this.service = service;
    this.tenant = tenant;
    this.clock = clock;
  }

  @Override
  public String bearer() throws IOException {
    Token token = kept.get();
    if (token == null || !clock.instant().plus(EARLY).isBefore(token.until)) {
      token = asked();
      kept.set(token);
    }
    return token.text;
  }

  @Override
  public boolean refused(String token) {
    kept.updateAndGet(now -> now != null && now.text.equals(token) ? null : now);
    return true;
  }

  private Token asked() throws IOException {
    try {
      HttpResponse<String> response =
          http.send(request(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return token(response.statusCode(), Json.MAPPER.readTree(response.body()));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new Cure(service + " is not the local program; pass a --token.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a token", e);
    }
  }

  private HttpRequest request() {
    String wish =
        JsonNodeFactory.instance
            .objectNode()
            .put("tenant", tenant)
            .put("role", "api-client")
            .put("user", "replay")
            .toString();
    return HttpRequest.newBuilder(service.resolve("/_local/token"))
        .timeout(Duration.ofSeconds(30))
        .header("X-Entente-Local", "replay")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(wish))
        .build();
  }

  private static Token token(int status, JsonNode answer) throws IOException {
    if (status >= 500) {
      throw new IOException("no token, status " + status);
    }
    if (status != 200) {
      throw new Cure(answer.path("detail").asString("There is no token here; pass a --token."));
    }
    String text = answer.path("token").asString("");
    String[] parts = text.split("\\.", -1);
    JsonNode claims =
        parts.length < 2
            ? answer
            : Json.MAPPER.readTree(
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    return new Token(text, Instant.ofEpochSecond(claims.path("exp").asLong(0)));
  }
}
