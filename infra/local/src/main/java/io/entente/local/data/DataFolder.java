package io.entente.local.data;

import io.entente.local.Cure;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The folder with everything in it, held by one process at a time. */
public final class DataFolder implements AutoCloseable {
  /** Room for what is on its way when the disk fills. */
  private static final long ENOUGH_BYTES = 32L * 1024 * 1024;

  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the folder, and makes it where there is none.
   *
   * @throws Cure if it cannot be written or another process has it
   */
  public static DataFolder open(Path folder) {
    try {
      Files.createDirectories(folder.resolve("tables"));
      return locked(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static DataFolder locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      String owner = owner(channel);
      channel.close();
      throw new Cure(
          "Another entente%s works on %s. Stop it, or set ENTENTE_DATA to another folder."
              .formatted(owner, folder));
    }
    channel.truncate(0);
    channel.write(ascii(Long.toString(ProcessHandle.current().pid())), 0);
    return new DataFolder(folder, channel).withRoom();
  }

  private DataFolder withRoom() {
    if (isNearlyFull()) {
      close();
      throw new Cure(
          "The disk of %s is nearly full. Make room, or set ENTENTE_DATA to another folder."
              .formatted(folder));
    }
    return this;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      // beyond the process id, which others may read
      return channel.tryLock(1_000, 1, false);
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static String owner(FileChannel channel) throws IOException {
    var buffer = ByteBuffer.allocate(20);
    int length = channel.read(buffer, 0);
    return length <= 0
        ? ""
        : " (process %s)"
            .formatted(new String(buffer.array(), 0, length, StandardCharsets.US_ASCII));
  }

  private static ByteBuffer ascii(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  public Path path() {
    return folder;
  }

  /**
   * Whether so little room is left that no more should be written: the tables' files do not take a
   * full disk well.
   */
  public boolean isNearlyFull() {
    try {
      return Files.getFileStore(folder).getUsableSpace() < ENOUGH_BYTES;
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** Where the tables stand. */
  public Path tables() {
    return folder.resolve("tables");
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  /** What the functions log, of this start; a laptop needs no more. */
  public PrintStream log() {
    Path file = file("entente.log");
    try {
      return new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Cure("%s cannot be written.".formatted(file), e);
    }
  }

  /**
   * What was kept under a name.
   *
   * @throws Cure if it cannot be read
   */
  public <T> Optional<T> read(String name, Class<T> type) {
    Path file = file(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(Files.readString(file), type));
    } catch (IOException | JacksonException e) {
      throw new Cure(
          "%s cannot be read. Delete this file; what it says is found out again.".formatted(file),
          e);
    }
  }

  /**
   * Keeps a value: the whole, or what was there before.
   *
   * @throws Cure if the folder cannot be written
   */
  public void write(String name, Object value) {
    Path made = file(name + ".new");
    try {
      Files.writeString(made, Json.write(value));
      Files.move(made, file(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static Cure unwritable(Path folder, IOException e) {
    return new Cure(
        "%s cannot be written (%s). Make room or permit it, or set ENTENTE_DATA to another folder."
            .formatted(folder, e.getClass().getSimpleName()),
        e);
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException _) {
      // the process ends and the lock with it
    }
  }
}
