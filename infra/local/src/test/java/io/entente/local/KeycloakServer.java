package io.entente.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keycloak as a tenant's company runs it: the distribution, in a process of its own. */
final class KeycloakServer implements AutoCloseable {
  private static final Path PEERS =
      Path.of(System.getProperty("repository.root"), "infra", "local", "target", "peers");
  private static final int LINES_KEPT = 40;

  private final int port;
  private final Process process;

  private KeycloakServer(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> home() {
    if (!Files.isDirectory(PEERS)) {
      return Optional.empty();
    }
    try (var peers = Files.list(PEERS)) {
      return peers
          .filter(peer -> peer.getFileName().toString().startsWith("keycloak-"))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Comes back when it answers.
   *
   * @param realms by name, as its import wants them
   */
  static KeycloakServer start(int port, Map<String, String> realms) {
    Path home =
        home().orElseThrow(() -> new AssertionError("Keycloak is unpacked by -Pfull, and was not"));
    try {
      forget(home.resolve("data"));
      Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
      for (Map.Entry<String, String> realm : realms.entrySet()) {
        Files.writeString(imports.resolve(realm.getKey() + ".json"), realm.getValue());
      }
      var server = new KeycloakServer(port, process(home, port).start());
      server.awaitListening();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcessBuilder process(Path home, int port) {
    var builder =
        new ProcessBuilder(
                List.of(
                    "bash",
                    home.resolve("bin").resolve("kc.sh").toString(),
                    "start-dev",
                    "--import-realm",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port))
            .redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_APPEND", "-Xmx512m"));
    return builder;
  }

  /** It says so itself; where it ends instead, its last words are told. */
  private void awaitListening() throws IOException {
    Deque<String> said = new ArrayDeque<>();
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (said.size() == LINES_KEPT) {
        said.removeFirst();
      }
      said.addLast(line);
      if (line.contains("Listening on:")) {
        Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
        return;
      }
    }
    close();
    throw new AssertionError("Keycloak did not start: " + String.join("\n", said));
  }

  String issuer(String realm) {
    return "http://localhost:%d/realms/%s".formatted(port, realm);
  }

  private static void forget(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, java.io.IOException fault)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The shell that started it does not end with it. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
