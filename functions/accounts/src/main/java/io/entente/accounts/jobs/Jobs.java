package io.entente.accounts.jobs;

import io.entente.kernel.DerivedId;
import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Asking for jobs, and asking how far they are. */
public final class Jobs {
  /**
   * What was asked for.
   *
   * @param kind the operation
   */
  public record Asked(
      String kind,
      String idempotencyKey,
      String mediaType,
      String bodyHash,
      String text,
      long rowsTotal) {}

  private final JobStore store;
  private final Clock clock;

  public Jobs(JobStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The job that the same caller's same key asked for before, or a new one. */
  public Outcome<Job> ask(Asked asked) {
    List<String> parts = Packed.parts(asked.text);
    JobItem wanted = item(asked, parts.size());
    return Attempts.of(() -> ask(wanted, parts));
  }

  private Optional<Outcome<Job>> ask(JobItem wanted, List<String> parts) {
    Optional<Versioned<JobItem>> stored = store.find(wanted.jobId());
    if (stored.isPresent()) {
      return Optional.of(stored.get().item().isOf(wanted) ? shown(stored.get()) : reused());
    }
    return store.create(wanted, parts) instanceof ChangeResult.Committed
        ? Optional.of(shown(new Versioned<>(wanted, 1, "")))
        : Optional.empty();
  }

  public Optional<Job> find(String jobId) {
    return store.find(jobId).map(store::shown);
  }

  /** Stops a job that has not ended; empty if there is none. */
  public Optional<Outcome<Job>> cancel(String jobId) {
    return store
        .find(jobId)
        .map(_ -> Attempts.of(() -> changed(jobId, job -> !job.finished(), store::cancel)));
  }

  /** Goes on with a job that failed; empty if there is none. */
  public Optional<Outcome<Job>> resume(String jobId) {
    return store.find(jobId).map(job -> resumable(job.item()) ? resumed(jobId) : ended(job));
  }

  private static boolean resumable(JobItem job) {
    return job.ending().map(how -> how == Job.State.FAILED).orElse(true);
  }

  private Outcome<Job> resumed(String jobId) {
    return Attempts.of(() -> changed(jobId, JobItem::finished, store::resume));
  }

  private Outcome<Job> ended(Versioned<JobItem> job) {
    return Outcome.refused(
        ProblemKind.CONFLICT,
        "The job is %s; there is nothing to go on with. Send the file again if rows are missing."
            .formatted(store.shown(job).state()));
  }

  private interface Step {
    boolean take(Versioned<JobItem> job, Instant now);
  }

  /** The job after the step, or as it stands where the step does not fit it. */
  private Optional<Outcome<Job>> changed(String jobId, Predicate<JobItem> fits, Step step) {
    Versioned<JobItem> read = store.find(jobId).orElseThrow();
    if (!fits.test(read.item())) {
      return Optional.of(shown(read));
    }
    return step.take(read, clock.instant()) ? store.find(jobId).map(this::shown) : Optional.empty();
  }

  private Outcome<Job> shown(Versioned<JobItem> job) {
    return Outcome.done(store.shown(job));
  }

  private static Outcome<Job> reused() {
    return Outcome.refused(
        ProblemKind.IDEMPOTENCY_KEY_REUSED,
        "This Idempotency-Key came with another body before. Send a new key with a new body.");
  }

  private JobItem item(Asked asked, int parts) {
    String caller = Caller.current().subject();
    return new JobItem(
        DerivedId.of("job", Caller.tenant().value(), caller, asked.kind, asked.idempotencyKey),
        asked.kind,
        caller,
        asked.mediaType,
        asked.bodyHash,
        parts,
        asked.rowsTotal,
        clock.instant(),
        null,
        null,
        null);
  }
}
