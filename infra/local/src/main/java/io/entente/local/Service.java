package io.entente.local;

import io.entente.local.gateway.LocalApi;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** The running program, as the command line reaches it. */
public final class Service implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public Service(URI address) {
    this.address = address;
  }

  /**
   * Asks the program itself.
   *
   * @param command such as {@code token}
   * @throws Cure with what it says, or that it does not run
   */
  public JsonNode ask(String command, Object body) {
    var request =
        HttpRequest.newBuilder(address.resolve("/_local/" + command))
            .timeout(PATIENCE)
            .header(LocalApi.HEADER, "1")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
            .build();
    HttpResponse<String> response = send(request);
    JsonNode answer = Json.MAPPER.readTree(response.body());
    if (response.statusCode() != 200) {
      throw new Cure(answer.path("detail").asString("It answered " + response.statusCode()));
    }
    return answer;
  }

  /** A bearer token, as {@code entente token} prints it. */
  public String token(Object wish) {
    return ask("token", wish).path("token").asString("");
  }

  /** A request to the service, as any client sends it. */
  public HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  /**
   * @throws Cure if nobody answers
   */
  public HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (ConnectException e) {
      throw new Cure(
          "Nothing answers at %s. Start it with: entente up (or set ENTENTE_PORT)."
              .formatted(address),
          e);
    } catch (IOException e) {
      throw new Cure("%s did not answer (%s).".formatted(address, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cure("Interrupted.", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
