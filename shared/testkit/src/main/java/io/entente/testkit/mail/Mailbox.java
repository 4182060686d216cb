package io.entente.testkit.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server on the loopback interface that takes everything and keeps it in a folder, a file
 * for each mail. What it has acknowledged survives its end.
 */
public final class Mailbox implements AutoCloseable {
  private static final int LOCAL_ERROR = 451;
  private static final int MOST = 2_000;

  private final Path folder;
  private final SMTPServer server;
  private final AtomicLong latest;

  private Mailbox(Path folder) {
    this.folder = folder;
    this.latest = new AtomicLong(files().mapToLong(Mailbox::number).max().orElse(0));
    this.server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandler((_, _, _, mail) -> keep(mail))
            .build();
  }

  /** Open from now on, with what the folder has already. */
  public static Mailbox in(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var mailbox = new Mailbox(folder);
    mailbox.server.start();
    return mailbox;
  }

  /** Where it listens: {@code smtp://localhost:1025}. */
  public URI address() {
    return URI.create("smtp://localhost:" + server.getPortAllocated());
  }

  /** What it has, the latest first; of very many, the latest. */
  public List<Received> mails() {
    return files()
        .sorted(Comparator.comparingLong(Mailbox::number).reversed())
        .limit(MOST)
        .map(Received::read)
        .toList();
  }

  /** Throws all of it away. */
  public void empty() {
    try {
      for (Path file : files().toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(byte[] mail) throws RejectException {
    String name = "%012d.eml".formatted(latest.incrementAndGet());
    try {
      Path begun = Files.write(folder.resolve(name + ".part"), mail);
      Files.move(begun, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new RejectException(LOCAL_ERROR, "it cannot be kept: " + e.getMessage());
    }
  }

  private Stream<Path> files() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".eml")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long number(Path file) {
    return Long.parseLong(file.getFileName().toString().replace(".eml", ""));
  }

  @Override
  public void close() {
    server.stop();
  }
}
