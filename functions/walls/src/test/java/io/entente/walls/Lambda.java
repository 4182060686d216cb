package io.entente.walls;

import io.entente.walls.host.Host;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One context's package in a process of its own, on the package's class path and nothing else, with
 * the environment that the deployment gives it.
 */
final class Lambda implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Process process;
  private final Path log;
  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  private Lambda(Process process, Path log, Socket socket) throws IOException {
    this.process = process;
    this.log = log;
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
    this.out = new DataOutputStream(socket.getOutputStream());
  }

  /**
   * @param folder where it may unpack and log
   */
  static Lambda start(Packaged functions, Path folder, Map<String, String> variables)
      throws IOException {
    Path unpacked = folder.resolve(functions.context());
    functions.unpack(unpacked);
    Path log = folder.resolve(functions.context() + ".log");
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(PATIENCE_MILLIS);
      var builder = new ProcessBuilder(command(unpacked, server.getLocalPort()));
      builder.environment().clear();
      builder.environment().putAll(variables);
      Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      return new Lambda(process, log, server.accept());
    }
  }

  private static List<String> command(Path unpacked, int port) {
    String classPath =
        String.join(File.pathSeparator, unpacked.toString(), unpacked + "/lib/*", testClasses());
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        classPath,
        Host.class.getName(),
        Integer.toString(port));
  }

  private static String testClasses() {
    try {
      return Path.of(Host.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the tests' own classes", e);
    }
  }

  byte[] call(String entry, InputStream event) {
    try {
      byte[] bytes = event.readAllBytes();
      out.writeUTF(entry);
      out.writeInt(bytes.length);
      out.write(bytes);
      out.flush();
      return in.readNBytes(in.readInt());
    } catch (IOException e) {
      throw new AssertionError("no answer of %s; its log:%n%s".formatted(entry, log()), e);
    }
  }

  /** Everything that it has printed. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new AssertionError("no log", e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    process.destroy();
  }
}
