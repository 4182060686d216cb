package io.entente.program;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.entente.program.publish.ProgramCompiler;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a slip of the hand makes of a document, it is accepted or refused; nothing breaks. */
class MutatedDocumentTest {
  private static final String[] SCRAPS = {
    "",
    ":",
    "- ",
    "{",
    "}",
    "[",
    "'",
    "\"",
    "null",
    "&a ",
    "*a",
    "0x1F",
    "1e999",
    "\t",
    "%",
    "~",
    "!!binary ",
    "<<: ",
    "{minimum}",
    "money('",
    "(",
    "||",
    "\u202e",
    "\ud800",
    "NaN",
    "true",
    "\n"
  };

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_breaks(long seed) {
    String document = mutated(new Random(seed));
    assertThatCode(() -> ProgramCompiler.compile(document)).doesNotThrowAnyException();
  }

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(400);
  }

  private static String mutated(Random random) {
    var text = new StringBuilder(Small.DOCUMENT);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + random.nextInt(12));
      text.replace(from, to, SCRAPS[random.nextInt(SCRAPS.length)]);
    }
    return text.toString();
  }
}
