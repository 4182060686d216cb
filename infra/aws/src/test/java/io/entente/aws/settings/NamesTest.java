package io.entente.aws.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.TenantId;
import io.entente.platform.aws.DeployedTables;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Names that two sides make: what is deployed, and what the functions look for. */
class NamesTest {
  private static final TenantId AURORA = new TenantId("aurora");

  @Test
  void a_new_tenants_place_is_where_its_cell_puts_it() {
    var place = new DeployedTables("dev", emptyRegistry(), NamesTest::noClient).place(AURORA);

    var names = new Names("dev");
    var cell = new Cell(place.cell(), List.of(AURORA));
    assertThat(place.table()).isEqualTo(names.table(AURORA));
    assertThat(place.outbox()).isEqualTo(names.outbox(cell));
    assertThat(place.due()).isEqualTo(names.due(cell));
  }

  @Test
  void both_fill_a_cell_to_the_same_number() {
    assertThat(DeployedTables.TENANTS_A_CELL).isEqualTo(Cell.MOST_TENANTS);
  }

  private static DynamoDbClient noClient(TenantRow tenant) {
    throw new AssertionError("nothing is read of " + tenant.tenant());
  }

  private static Registry emptyRegistry() {
    return (Registry)
        Proxy.newProxyInstance(
            NamesTest.class.getClassLoader(),
            new Class<?>[] {Registry.class},
            (_, _, _) -> List.of());
  }
}
