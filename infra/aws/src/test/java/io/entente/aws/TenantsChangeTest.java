package io.entente.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a changed line of the tenants file changes, and above all what it does not. */
class TenantsChangeTest {
  private static final Synthesized BEFORE = Samples.DEV;

  @Test
  void another_tenant_changes_its_cell_by_one_table_and_nothing_else() {
    var after = Synthesized.of(Synthesized.TENANTS + "aardvark,1\n");

    assertThat(changed(after)).containsExactly("Cell1");
    assertThat(added("Cell1", after)).containsExactly("TableOfaardvark");
    assertThat(unchanged("Cell1", after)).isEqualTo(BEFORE.stack("Cell1").resources());
  }

  @Test
  void a_new_cell_changes_no_stack_that_stands() {
    var after = Synthesized.of(Synthesized.TENANTS + "delphi,3\n");

    assertThat(changed(after)).containsExactly("Cell3");
  }

  @Test
  void lines_in_another_order_with_one_removed_move_nothing() {
    var after = Synthesized.of("tenantId,cell\ncorona,2\n\n# gone: aurora\nborealis,1\n");

    assertThat(changed(after)).containsExactly("Cell1");
    var without = new TreeMap<>(BEFORE.stack("Cell1").resources());
    JsonNode removed = BEFORE.stack("Cell1").resource("TableOfaurora");
    without.remove("TableOfaurora");
    assertThat(after.stack("Cell1").resources()).isEqualTo(without);
    assertThat(removed.path("DeletionPolicy").asString()).isEqualTo("Retain");
  }

  private static Set<String> changed(Synthesized after) {
    var changed = new TreeSet<>(after.templates().keySet());
    changed.addAll(BEFORE.templates().keySet());
    changed.removeIf(
        id ->
            after.templates().containsKey(id)
                && after.templates().get(id).equals(BEFORE.templates().get(id)));
    return changed;
  }

  private static Set<String> added(String stack, Synthesized after) {
    var added = new TreeSet<>(after.stack(stack).resources().keySet());
    added.removeAll(BEFORE.stack(stack).resources().keySet());
    return added;
  }

  private static Map<String, JsonNode> unchanged(String stack, Synthesized after) {
    var rest = new TreeMap<>(after.stack(stack).resources());
    rest.keySet().removeAll(added(stack, after));
    return rest;
  }
}
