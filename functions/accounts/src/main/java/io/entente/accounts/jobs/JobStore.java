package io.entente.accounts.jobs;

import io.entente.kernel.Outcome;
import io.entente.platform.events.Event;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Condition;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTable.Range;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Jobs in the tenant's table. */
public final class JobStore {
  /** How many faulty rows are kept; all are counted. */
  static final int FAULTY_ROWS_KEPT = 100;

  private static final int WRITES_A_CHANGE = 25;

  /** More rows than a body has. */
  private static final int MOST_TURNED = 1_000_000;

  /** What is told of a job. */
  record Told(String jobId, String kind, long rowsTotal, long rowsDone, long rowsFaulty) {}

  private final TenantTables tables;

  public JobStore(TenantTables tables) {
    this.tables = tables;
  }

  public Optional<Versioned<JobItem>> find(String jobId) {
    return tables.current().find(JobItem.TYPE, JobItem.key(jobId));
  }

  public JobProgress progress(String jobId) {
    return tables
        .current()
        .get(JobProgress.TYPE, JobProgress.key(jobId))
        .orElseGet(() -> JobProgress.none(jobId));
  }

  /** The job as it is shown, with the faulty rows that fit into one read. */
  Job shown(Versioned<JobItem> job) {
    String jobId = job.item().jobId();
    var kept = Range.startingWith(JobItem.pk(jobId), FaultyRowItem.PREFIX, FAULTY_ROWS_KEPT);
    List<FaultyRow> faulty =
        tables.current().query(kept).of(FaultyRowItem.TYPE).stream()
            .map(FaultyRowItem::shown)
            .toList();
    return Job.of(job, progress(jobId), faulty);
  }

  /** All accounts of which the job made customers while deals are protected there. */
  public List<TurnedCustomer> turned(String jobId) {
    return tables
        .current()
        .query(Range.startingWith(JobItem.pk(jobId), TurnedCustomer.PREFIX, MOST_TURNED))
        .of(TurnedCustomer.TYPE);
  }

  /** Its parts first, so that a job that is there can be worked on. */
  ChangeResult create(JobItem job, List<String> parts) {
    TenantTable table = tables.current();
    for (int i = 0; i < parts.size(); i++) {
      var part = new PartItem(job.jobId(), job.bodyHash(), i, parts.get(i));
      commit(table.change().put(PartItem.TYPE, part));
    }
    var told = new Told(job.jobId(), job.kind(), job.rowsTotal(), 0, 0);
    return table
        .change()
        .create("job", JobItem.TYPE, job, Event.of("job.created", job.createdAt(), told))
        .commit();
  }

  /** What the job works on. */
  public String text(JobItem job) {
    TenantTable table = tables.current();
    return Packed.text(
        IntStream.range(0, job.parts())
            .mapToObj(i -> PartItem.key(job.jobId(), job.bodyHash(), i))
            .map(key -> table.get(PartItem.TYPE, key).orElseThrow().text())
            .toList());
  }

  /**
   * Notes how far the job is.
   *
   * @return whether nobody else noted anything since {@code before} was read
   */
  public boolean note(JobProgress before, JobProgress after) {
    Condition unchanged =
        before.notes() == 0 ? Condition.ABSENT : Condition.equal("notes", before.notes());
    var change = tables.current().change().put("progress", JobProgress.TYPE, after, unchanged);
    return commit(change) instanceof ChangeResult.Committed;
  }

  /** Keeps the first faulty rows; keeping one again changes nothing. */
  public void keep(JobProgress before, List<FaultyRow> faulty) {
    long room = Math.max(0, FAULTY_ROWS_KEPT - before.rowsFaulty());
    List<FaultyRow> kept = faulty.stream().limit(room).toList();
    for (int from = 0; from < kept.size(); from += WRITES_A_CHANGE) {
      Change change = tables.current().change();
      kept.subList(from, Math.min(kept.size(), from + WRITES_A_CHANGE)).stream()
          .map(row -> FaultyRowItem.of(before.jobId(), row))
          .forEach(item -> change.put(FaultyRowItem.TYPE, item));
      commit(change);
    }
  }

  /** Tells that the job is not at its end, so that its next part is done. */
  public void goOn(Versioned<JobItem> job, JobProgress progress, Instant now) {
    replace(job, job.item(), told("job.continued", progress, job.item(), now));
  }

  public void finish(Versioned<JobItem> job, JobProgress progress, Instant now) {
    JobItem done = job.item().ended(Job.State.DONE, now);
    replace(job, done, told("job.finished", progress, job.item(), now));
  }

  /** Whether it was this call that stopped it. */
  boolean cancel(Versioned<JobItem> job, Instant now) {
    JobItem cancelled = job.item().ended(Job.State.CANCELLED, now);
    return replace(job, cancelled, told("job.cancelled", progress(job), job.item(), now));
  }

  /** Gives a job up until somebody resumes it; what it works on is kept. */
  public void fail(Versioned<JobItem> job, Instant now) {
    JobItem failed = job.item().ended(Job.State.FAILED, now);
    replace(job, failed, told("job.failed", progress(job), job.item(), now));
  }

  /** Whether it was this call that lets it go on. */
  boolean resume(Versioned<JobItem> job, Instant now) {
    return replace(
        job, job.item().resumed(), told("job.continued", progress(job), job.item(), now));
  }

  private JobProgress progress(Versioned<JobItem> job) {
    return progress(job.item().jobId());
  }

  /**
   * False where another was first: a worker that did the same has told what was to be told, and one
   * who stopped the job has the last word.
   */
  private boolean replace(Versioned<JobItem> read, JobItem job, Event event) {
    var change = tables.current().change().replace("job", JobItem.TYPE, job, read, event);
    return commit(change) instanceof ChangeResult.Committed;
  }

  private static Event told(String type, JobProgress progress, JobItem job, Instant now) {
    return Event.of(
        type,
        now,
        new Told(
            job.jobId(), job.kind(), job.rowsTotal(), progress.rowsDone(), progress.rowsFaulty()));
  }

  /** Removes what a finished job worked on. */
  public void discard(JobItem job) {
    TenantTable table = tables.current();
    IntStream.range(0, job.parts())
        .mapToObj(i -> PartItem.key(job.jobId(), job.bodyHash(), i))
        .forEach(key -> commit(table.change().remove(PartItem.TYPE, key)));
  }

  private static ChangeResult commit(Change change) {
    var outcome =
        Attempts.of(
            () ->
                Optional.of(change.commit())
                    .filter(result -> !(result instanceof ChangeResult.Raced))
                    .map(Outcome::done));
    return switch (outcome) {
      case Outcome.Done<ChangeResult>(ChangeResult result) -> result;
      case Outcome.Refused<ChangeResult> _ ->
          throw new IllegalStateException("a job's items are written by too many at once");
    };
  }
}
