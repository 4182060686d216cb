package io.entente.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 480 tenants in five cells: what the README counts with. */
class FiveCellsTest {
  private static final int TENANTS = 480;
  private static final int CELLS = 5;

  private static final Synthesized ALL =
      Synthesized.of(
          IntStream.range(0, TENANTS)
              .mapToObj(tenant -> "tenant%d,%d".formatted(tenant, 1 + tenant % CELLS))
              .collect(Collectors.joining("\n", "tenantId,cell\n", "\n")));

  @Test
  void every_stack_has_less_than_450_resources() {
    assertThat(ALL.templates().keySet()).filteredOn(FiveCellsTest::isCell).hasSize(CELLS);
    assertThat(ALL.templates())
        .allSatisfy((_, template) -> assertThat(template.resources()).hasSizeLessThan(450));
  }

  @Test
  void each_cell_has_a_table_for_each_of_its_tenants_and_two_of_its_own() {
    assertThat(ALL.templates())
        .allSatisfy(
            (name, template) -> {
              if (isCell(name)) {
                assertThat(template.resources("AWS::DynamoDB::GlobalTable"))
                    .hasSize(TENANTS / CELLS + 2);
              }
            });
  }

  @Test
  void what_is_no_cell_does_not_grow_with_tenants() {
    assertThat(ALL.templates())
        .allSatisfy(
            (name, template) -> {
              if (!isCell(name) && !name.equals("Observability")) {
                assertThat(template.resources()).hasSameSizeAs(Samples.DEV.stack(name).resources());
              }
            });
  }

  private static boolean isCell(String stack) {
    return stack.startsWith("Cell");
  }
}
