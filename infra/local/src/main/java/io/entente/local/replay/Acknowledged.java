package io.entente.local.replay;

import io.entente.local.Cure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A list of our own of what the service has acknowledged, one line a row as soon as its answer is
 * here: {@code row id, tab, deal id}. Whatever happens to the service afterwards, all of these must
 * be there.
 */
interface Acknowledged extends AutoCloseable {
  void note(Result.Registered registered);

  @Override
  void close();

  /** Nothing is noted. */
  static Acknowledged nowhere() {
    return new Acknowledged() {
      @Override
      public void note(Result.Registered registered) {}

      @Override
      public void close() {}
    };
  }

  /**
   * At the end of a file, which is made if it is not there.
   *
   * @throws Cure if it cannot be written
   */
  static Acknowledged in(Path path) {
    try {
      return new InFile(
          path,
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw InFile.unwritable(path, e);
    }
  }

  /** One write a line: lines of several threads do not mix, and none waits in a buffer. */
  record InFile(Path path, FileChannel channel) implements Acknowledged {
    @Override
    public void note(Result.Registered registered) {
      String line = registered.row().id() + "\t" + registered.dealId() + "\n";
      try {
        channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw unwritable(path, e);
      }
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw unwritable(path, e);
      }
    }

    static Cure unwritable(Path path, IOException e) {
      return new Cure("%s cannot be written: %s".formatted(path, e.getMessage()), e);
    }
  }
}
