package io.entente.bench.hooks;

import io.entente.platform.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The receiver's process, as the bench sees it. */
final class Receiving implements AutoCloseable {
  private final Process process;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private Receiving(Process process, int port) {
    this.process = process;
    this.address = URI.create("http://127.0.0.1:" + port);
  }

  static Receiving start() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-classpath",
                System.getProperty("java.class.path"),
                HookReceiver.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String port = said.readLine();
    if (port == null) {
      throw new IOException("the receiver ended before it listened");
    }
    return new Receiving(process, Integer.parseInt(port));
  }

  String url(String path) {
    return address.resolve(path).toString();
  }

  /** How old events were when they came, in milliseconds, since it was asked last. */
  List<Long> taken() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address.resolve("/taken")).build();
    byte[] body = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    return Json.MAPPER.readTree(body).valueStream().map(JsonNode::asLong).toList();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    client.close();
  }
}
