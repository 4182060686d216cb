package io.entente.aws.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantsFileTest {
  @Test
  void every_fault_is_told_at_once_with_its_line() {
    String text =
        """
        # reviewed
        tenantId,cell

        aurora,1
        Aurora,1
        aurora,2
        registry,1
        borealis,0
        corona
        ab,x
        """;

    assertThatThrownBy(() -> TenantsFile.parse(text))
        .isInstanceOf(UnusableInput.class)
        .message()
        .satisfies(
            message ->
                assertThat(message.lines())
                    .hasSize(7)
                    .anyMatch(line -> line.startsWith("Line 5: A tenant id must match"))
                    .contains("Line 6: 'aurora' stands in line 4 already")
                    .contains("Line 7: 'registry' is reserved: it names a part of the service")
                    .contains("Line 8: cell '0' is not a number from 1 to 999")
                    .contains("Line 9: 'corona' is not 'tenantId,cell', such as 'aurora,1'")
                    .anyMatch(line -> line.startsWith("Line 10: A tenant id"))
                    .contains("Line 10: cell 'x' is not a number from 1 to 999"));
  }

  @Test
  void a_cell_holds_a_hundred_and_not_one_more() {
    assertThat(TenantsFile.parse(tenants(100)).getFirst().tenants()).hasSize(100);

    assertThatThrownBy(() -> TenantsFile.parse(tenants(101)))
        .isInstanceOf(UnusableInput.class)
        .hasMessage("Cell 1 has 101 tenants and holds 100: give the newest lines another cell");
  }

  @ParameterizedTest
  @CsvSource({"''", "'# nothing'", "'aurora,1'", "'tenant,cell'", "'\ufefftenantId,cell'"})
  void a_file_without_its_header_is_refused(String text) {
    assertThatThrownBy(() -> TenantsFile.parse(text)).isInstanceOf(UnusableInput.class);
  }

  @Test
  void the_order_of_lines_means_nothing() {
    assertThat(TenantsFile.parse("tenantId,cell\nborealis,2\ncorona,1\naurora,1\r\n"))
        .isEqualTo(TenantsFile.parse("tenantId,cell\r\naurora, 1\r\ncorona,1\r\nborealis,2"));
  }

  @Test
  void no_tenants_yet_is_no_fault() {
    assertThat(TenantsFile.parse("tenantId,cell")).isEmpty();
  }

  private static String tenants(int count) {
    return IntStream.range(0, count)
        .mapToObj("tenant%d,1"::formatted)
        .collect(Collectors.joining("\n", "tenantId,cell\n", "\n"));
  }
}
