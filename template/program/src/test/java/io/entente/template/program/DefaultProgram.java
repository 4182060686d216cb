package io.entente.template.program;

import io.entente.kernel.Outcome;
import io.entente.program.CompiledProgram;
import io.entente.program.publish.ProgramCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** The document on the class path, as every new vendor gets it. */
final class DefaultProgram {
  static final CompiledProgram COMPILED = compiled(document());

  private DefaultProgram() {}

  static String document() {
    try (var in = DefaultProgram.class.getResourceAsStream("/template/program.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The default program with one part of its document replaced; the part must be there once. */
  static CompiledProgram with(String part, String replacement) {
    String document = document();
    if (document.split(Pattern.quote(part), -1).length != 2) {
      throw new IllegalArgumentException("The default program does not have once: " + part);
    }
    return compiled(document.replace(part, replacement));
  }

  static CompiledProgram compiled(String document) {
    return switch (ProgramCompiler.compile(document)) {
      case Outcome.Done<CompiledProgram>(var program) -> program;
      case Outcome.Refused<CompiledProgram>(var problem) ->
          throw new AssertionError(problem.faults().toString());
    };
  }
}
