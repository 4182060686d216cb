package io.entente.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartTest {
  private static final int LIMIT = 500;
  private static final List<CompanyRow> ROWS =
      IntStream.range(0, 50).mapToObj(PartTest::row).toList();

  private final List<Part> parts = Part.of(ROWS, Defaults.builtIn(), LIMIT);

  @Test
  void no_part_is_longer_than_the_limit_and_no_row_is_lost() {
    assertThat(parts).hasSizeGreaterThan(5);
    assertThat(parts)
        .allMatch(part -> part.body().getBytes(StandardCharsets.UTF_8).length <= LIMIT);
    assertThat(parts.stream().flatMap(part -> part.rows().stream()))
        .containsExactlyElementsOf(ROWS);
  }

  @Test
  void a_line_is_the_row_of_the_same_place() {
    Part last = parts.getLast();
    assertThat(last.body().lines()).hasSameSizeAs(last.rows());
    assertThat(last.body().lines().toList().getFirst())
        .contains("\"accountId\":\"%s\"".formatted(last.rows().getFirst().id()));
  }

  @Test
  void the_key_is_a_function_of_file_part_and_content() {
    assertThat(parts.stream().map(part -> part.key("a.csv")).distinct()).hasSameSizeAs(parts);
    assertThat(parts.getFirst().key("a.csv"))
        .isEqualTo(Part.of(ROWS, Defaults.builtIn(), LIMIT).getFirst().key("a.csv"))
        .isNotEqualTo(parts.getFirst().key("b.csv"));
  }

  @Test
  void no_rows_are_no_part() {
    assertThat(Part.of(List.of(), Defaults.builtIn(), LIMIT)).isEmpty();
  }

  private static CompanyRow row(int i) {
    return new CompanyRow(i + 2, "A-" + i, "Œuvre " + i, null, "FR", null, null, null, null);
  }
}
