package io.entente.local.replay;

import io.entente.local.replay.Result.Failed;
import io.entente.local.replay.Result.Registered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run did.
 *
 * @param began by the service's business clock, before the first registration
 * @param rows of the deals' file, as far as it was to be sent
 * @param standings of the imported accounts, by id
 * @param retries requests that were sent again
 */
record Run(
    Optional<Imported> imported,
    Instant began,
    List<CompanyRow> rows,
    List<Result> results,
    Map<String, String> standings,
    int concurrency,
    Duration took,
    long retries) {

  List<Registered> registered() {
    return results.stream()
        .filter(Registered.class::isInstance)
        .map(Registered.class::cast)
        .toList();
  }

  List<Failed> failed() {
    return results.stream().filter(Failed.class::isInstance).map(Failed.class::cast).toList();
  }

  /** Rows that came to no answer, because the run had to stop. */
  long notSent() {
    return (long) rows.size() - results.size();
  }

  /**
   * Deals that this run made. What was registered earlier answers with the instant of then, and
   * both instants are of the same clock.
   */
  long created() {
    return registered().stream().filter(deal -> !deal.receivedAt().isBefore(began)).count();
  }

  boolean complete() {
    return failed().isEmpty() && notSent() == 0 && imported.map(Imported::complete).orElse(true);
  }
}
