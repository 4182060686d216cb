package io.entente.local.replay;

import static java.util.stream.Collectors.toMap;

import io.entente.local.Cure;
import io.entente.local.replay.Exchange.Answered;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One run, from files to report. */
final class Replay {
  /**
   * What is to be done.
   *
   * @param accounts empty: only deals
   * @param concurrency registrations under way at any time, from 1
   * @param limit how many of the deals' rows, from the first
   * @param acknowledged where to note what was acknowledged, if anywhere
   */
  record Plan(
      Optional<Path> accounts,
      Path deals,
      Defaults defaults,
      int concurrency,
      int limit,
      Optional<Path> acknowledged) {}

  private final Service service;
  private final TakenIn takenIn;
  private final Consumer<String> out;

  /**
   * @param takenIn waits between the accounts and the deals
   * @param out takes lines of progress
   */
  Replay(Service service, TakenIn takenIn, Consumer<String> out) {
    this.service = service;
    this.takenIn = takenIn;
    this.out = out;
  }

  /**
   * Reads both files before anything is sent.
   *
   * @throws Cure if a file is faulty, or the service refuses what comes before the deals
   */
  Run run(Plan plan) {
    var countries = new CountryNames(plan.defaults.countryNames());
    List<CompanyRow> rows = CompanyFile.read(plan.deals, countries);
    List<CompanyRow> accounts =
        plan.accounts.map(path -> CompanyFile.read(path, countries)).orElse(List.of());
    if (rows.isEmpty()) {
      throw new Cure(plan.deals + " has no rows.");
    }
    rows = rows.subList(0, Math.min(plan.limit, rows.size()));
    new Partners(service).put(plan.defaults.partnersToPut());
    Optional<Imported> imported =
        plan.accounts.map(path -> imported(path.getFileName().toString(), accounts, plan.defaults));
    Deals deals = Deals.of(rows, plan.defaults, LocalDate.now(java.time.ZoneOffset.UTC));
    return registered(plan, deals, imported, standings(accounts, plan.defaults));
  }

  private Imported imported(String file, List<CompanyRow> accounts, Defaults defaults) {
    List<Part> parts = Part.of(accounts, defaults, Part.MOST_BYTES);
    out.accept("accounts: %,d rows in %d parts".formatted(accounts.size(), parts.size()));
    Imported imported = new AccountImport(service, out).run(file, parts);
    takenIn.await(out);
    return imported;
  }

  private Run registered(
      Plan plan, Deals deals, Optional<Imported> imported, Map<String, String> standings) {
    Instant began = businessTime(deals);
    out.accept("deals: %,d rows, %d at a time".formatted(deals.size(), plan.concurrency));
    long started = System.nanoTime();
    try (Acknowledged list =
        plan.acknowledged.map(Acknowledged::in).orElseGet(Acknowledged::nowhere)) {
      List<Result> results = new Registrations(service, deals, list, out).run(plan.concurrency);
      return new Run(
          imported,
          began,
          deals.rows(),
          results,
          standings,
          plan.concurrency,
          Duration.ofNanos(System.nanoTime() - started),
          service.retries());
    }
  }

  /** A question writes nothing, and its answer says when it was decided, to the millisecond. */
  private Instant businessTime(Deals deals) {
    Answered answered = service.send(deals.question(0));
    if (!answered.done()) {
      throw new Cure(
          "The service does not take the first row (%s): %s"
              .formatted(deals.rows().getFirst().id(), answered.problem()));
    }
    return Instant.parse(answered.body().at("/checkedAt").asString())
        .truncatedTo(ChronoUnit.MILLIS);
  }

  private static Map<String, String> standings(List<CompanyRow> accounts, Defaults defaults) {
    return IntStream.range(0, accounts.size())
        .boxed()
        .collect(toMap(place -> accounts.get(place).id(), defaults::standing));
  }
}
