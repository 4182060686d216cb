package io.entente.local.replay;

import java.time.Duration;
import java.util.List;

/**
 * What became of the accounts.
 *
 * @param stored rows that the service took
 * @param left rows that it left out
 * @param faults the first of them, a line each
 */
record Imported(int parts, long stored, long left, List<String> faults, Duration took) {
  boolean complete() {
    return left == 0;
  }
}
