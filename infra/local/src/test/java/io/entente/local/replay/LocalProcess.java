package io.entente.local.replay;

import io.entente.local.Cure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** {@code entente up} in a process of its own, which can be killed and started again. */
public final class LocalProcess implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(5);

  private final Path folder;
  private final Map<String, String> environment;
  private final int port = free();
  private final int issuerPort = free();
  private @Nullable Process process;

  /**
   * @param folder for data and output
   */
  public LocalProcess(Path folder) {
    this(folder, Map.of());
  }

  /**
   * @param environment what it is told besides
   */
  public LocalProcess(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public String issuer(String tenant) {
    return "http://localhost:%d/%s".formatted(issuerPort, tenant);
  }

  /** Comes back when it answers. */
  public void start() {
    var builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"), "@" + options());
    builder
        .environment()
        .putAll(
            Map.of(
                "ENTENTE_PORT", String.valueOf(port),
                "ENTENTE_ISSUER_PORT", String.valueOf(issuerPort),
                "ENTENTE_DATA", folder.resolve("data").toString(),
                "ENTENTE_SAMPLES", "no"));
    builder.environment().putAll(environment);
    File output = folder.resolve("up.log").toFile();
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await(process);
  }

  /** The class path may be longer than a command line. */
  private Path options() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String options =
        """
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
        -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g -Dsun.net.httpserver.nodelay=true
        -cp "%s"
        io.entente.local.Entente up
        """
            .formatted(classPath.replace("\\", "\\\\"));
    try {
      return Files.writeString(folder.resolve("up.options"), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await(Process started) {
    long until = System.nanoTime() + START.toNanos();
    try (var local = new io.entente.local.Service(address())) {
      while (!answers(local)) {
        if (!started.isAlive() || System.nanoTime() > until) {
          throw new IllegalStateException("it did not start; see " + folder.resolve("up.log"));
        }
        Pause.millis(100);
      }
    }
  }

  private static boolean answers(io.entente.local.Service local) {
    try {
      return local.ask("status", Map.of()).has("outstanding");
    } catch (Cure _) {
      return false;
    }
  }

  /** Whether nobody has to hear of anything any more. */
  boolean isIdle() {
    try (var local = new io.entente.local.Service(address())) {
      return local.ask("status", Map.of()).path("outstanding").asInt(1) == 0;
    }
  }

  /** SIGKILL: nothing is flushed, closed or said. */
  public void kill() {
    Process victim = process;
    if (victim == null) {
      return;
    }
    victim.destroyForcibly();
    try {
      if (!victim.waitFor(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("it did not die");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }

  private static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waiting in tests. */
  public static final class Pause {
    private Pause() {}

    /** Comes back when it is so. */
    public static void until(BooleanSupplier done) {
      long end = System.nanoTime() + START.toNanos();
      while (!done.getAsBoolean()) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("it did not come to be");
        }
        millis(100);
      }
    }

    static void millis(long millis) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
