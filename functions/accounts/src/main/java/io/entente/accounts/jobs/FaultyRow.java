package io.entente.accounts.jobs;

import io.entente.kernel.Fault;
import java.util.List;

/**
 * A row that was left out, and why.
 *
 * @param row from 1
 */
public record FaultyRow(int row, List<Fault> faults) {
  public FaultyRow {
    faults = List.copyOf(faults);
  }
}
