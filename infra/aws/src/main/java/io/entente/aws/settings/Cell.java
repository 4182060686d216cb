package io.entente.aws.settings;

import io.entente.kernel.TenantId;
import java.util.List;

/**
 * At most 100 tenants that share an outbox, a due table, a relay and a stack: CloudFormation ends
 * at 500 resources a stack, and a fault in one cell's relay is not another's.
 *
 * @param number 1 to 999, assigned to a tenant once
 * @param tenants sorted, so that the order of lines in a file changes nothing
 */
public record Cell(int number, List<TenantId> tenants) {
  public static final int MOST_TENANTS = 100;
  public static final int HIGHEST = 999;

  public Cell {
    tenants = List.copyOf(tenants);
  }

  /** {@code cell1}: no tenant id ends in it and a hyphen, so names never meet. */
  public String name() {
    return "cell" + number;
  }
}
