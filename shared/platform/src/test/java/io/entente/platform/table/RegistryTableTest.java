package io.entente.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.TenantId;
import io.entente.platform.Embedded;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistryTableTest {
  private final Embedded embedded = new Embedded();
  private final RegistryTable registry = embedded.registry();

  @AfterEach
  void close() {
    embedded.close();
  }

  @Test
  void a_row_is_found_as_it_was_added_also_by_another_process() {
    TenantRow row = Embedded.row(Embedded.AURORA, TenantStatus.REQUESTED);

    assertThat(registry.find(Embedded.AURORA)).isEmpty();
    assertThat(registry.add(row)).isTrue();

    assertThat(registry.find(Embedded.AURORA)).contains(row);
    assertThat(new RegistryTable(embedded.client(), "registry").find(Embedded.AURORA))
        .contains(row);
  }

  @Test
  void an_id_that_is_taken_is_not_taken_again() {
    registry.add(Embedded.row(Embedded.AURORA, TenantStatus.ACTIVE));

    assertThat(registry.add(Embedded.row(Embedded.AURORA, TenantStatus.REQUESTED))).isFalse();
    assertThat(registry.find(Embedded.AURORA).orElseThrow().status())
        .isEqualTo(TenantStatus.ACTIVE);
  }

  @Test
  void a_tenant_is_moved_from_where_it_is_thought_to_be_and_from_nowhere_else() {
    registry.add(Embedded.row(Embedded.AURORA, TenantStatus.REQUESTED));
    registry.find(Embedded.AURORA);

    assertThat(registry.move(Embedded.AURORA, TenantStatus.ACTIVE, TenantStatus.SUSPENDED))
        .isFalse();
    assertThat(registry.move(Embedded.AURORA, TenantStatus.REQUESTED, TenantStatus.ACTIVE))
        .isTrue();

    TenantRow moved = registry.find(Embedded.AURORA).orElseThrow();
    assertThat(moved.status()).isEqualTo(TenantStatus.ACTIVE);
    assertThat(moved.version()).isEqualTo(2);
  }

  @Test
  void nobody_is_moved_who_is_not_there() {
    assertThat(registry.move(Embedded.AURORA, TenantStatus.REQUESTED, TenantStatus.ACTIVE))
        .isFalse();
    assertThat(registry.all()).isEmpty();
  }

  @Test
  void all_are_listed_in_the_order_of_their_ids() {
    for (String id : new String[] {"borealis", "aurora", "zenith"}) {
      registry.add(Embedded.row(new TenantId(id), TenantStatus.ACTIVE));
    }

    assertThat(registry.all())
        .extracting(row -> row.tenant().value())
        .containsExactly("aurora", "borealis", "zenith");
  }
}
