package io.entente.program;

import io.entente.program.conditions.Condition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program whose conditions were checked and can be asked: what is kept with a version, so that no
 * request compiles. Immutable and safe for many threads; made once and kept.
 */
public final class CompiledProgram {
  private static final int FORMAT = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Program program;
  private final List<byte[]> trees;
  private final List<Condition> conditions;

  private CompiledProgram(Program program, List<byte[]> trees) {
    this.program = program;
    this.trees = List.copyOf(trees);
    this.conditions = trees.stream().map(Condition::of).toList();
  }

  /**
   * @param trees the checked condition of each rule, in the order of the rules
   */
  public static CompiledProgram of(Program program, List<byte[]> trees) {
    if (trees.size() != program.rulesOfEngagement().size()) {
      throw new IllegalArgumentException(
          "%d conditions for %d rules".formatted(trees.size(), program.rulesOfEngagement().size()));
    }
    return new CompiledProgram(program, trees);
  }

  /** The document that it was made of. */
  public Program program() {
    return program;
  }

  /** The document's version. */
  public long version() {
    return program.version();
  }

  /** The same rules under another version number. */
  public CompiledProgram withVersion(long number) {
    return new CompiledProgram(program.withVersion(number), trees);
  }

  Condition condition(int rule) {
    return conditions.get(rule);
  }

  /** For storing: gzip of JSON, about 10 kB for the default program. */
  public byte[] toBytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(JSON.writeValueAsBytes(new Stored(FORMAT, program, trees)));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * What {@link #toBytes} made, whichever version of this class did.
   *
   * @throws IllegalArgumentException for bytes that are no stored program
   */
  public static CompiledProgram fromBytes(byte[] stored) {
    var read = read(stored);
    if (read.format() != FORMAT || read.program() == null || read.trees() == null) {
      throw new IllegalArgumentException("Unknown format of a program: " + read.format());
    }
    return of(read.program(), read.trees());
  }

  private static Stored read(byte[] stored) {
    try (var zip = new GZIPInputStream(new ByteArrayInputStream(stored))) {
      return JSON.readValue(zip, Stored.class);
    } catch (IOException | JacksonException e) {
      throw new IllegalArgumentException("This is no stored program", e);
    }
  }

  private record Stored(int format, @Nullable Program program, @Nullable List<byte[]> trees) {}
}
