package io.entente.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CompiledProgramTest {
  @Test
  void what_is_no_stored_program_is_refused_whole() {
    byte[] stored = Small.COMPILED.toBytes();
    assertThatThrownBy(() -> CompiledProgram.fromBytes(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CompiledProgram.fromBytes("{}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CompiledProgram.fromBytes(Arrays.copyOf(stored, stored.length / 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CompiledProgram.fromBytes(zipped("{\"format\":1}")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CompiledProgram.fromBytes(zipped("{\"format\":99}")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_condition_too_few_is_refused() {
    assertThatThrownBy(
            () ->
                CompiledProgram.of(
                    Small.COMPILED.program(),
                    new CompiledProgram.Trees(List.of(), List.of(), List.of(), null, null, null)))
        .hasMessageContaining("0 conditions for 3 rules");
  }

  @Test
  void what_is_stored_comes_back_and_decides_the_same() {
    var back = CompiledProgram.fromBytes(Small.COMPILED.toBytes());
    assertThat(back.program()).isEqualTo(Small.COMPILED.program());
    for (long value : new long[] {0, 499_999, 500_000, 1_000_000}) {
      var facts = Small.facts(value, "USD", Small.direct(value % 100));
      assertThat(Decisions.decide(back, facts)).isEqualTo(Decisions.decide(Small.COMPILED, facts));
    }
  }

  @Test
  void the_same_program_is_always_the_same_bytes() {
    assertThat(Small.compiled(Small.DOCUMENT).toBytes()).isEqualTo(Small.COMPILED.toBytes());
  }

  @Test
  void publishing_gives_it_a_version_and_changes_nothing_else() {
    var published = Small.COMPILED.withVersion(12);
    assertThat(published.version()).isEqualTo(12);
    assertThat(published.program().withVersion(3)).isEqualTo(Small.COMPILED.program());
    assertThat(Decisions.decide(published, Small.facts(1, "USD")).programVersion()).isEqualTo(12);
  }

  private static byte[] zipped(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
