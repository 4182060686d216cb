package io.entente.marketplace;

import io.entente.kernel.Outcome;
import io.entente.program.CompiledProgram;
import io.entente.program.publish.ProgramCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The program that every tenant starts from. */
final class DefaultProgram {
  static final CompiledProgram COMPILED =
      switch (ProgramCompiler.compile(text())) {
        case Outcome.Done<CompiledProgram>(CompiledProgram program) -> program;
        case Outcome.Refused<CompiledProgram>(var problem) ->
            throw new AssertionError("no program: " + problem);
      };

  private DefaultProgram() {}

  private static String text() {
    try (InputStream in = DefaultProgram.class.getResourceAsStream("/template/program.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
