package io.entente.accounts;

import static java.util.Comparator.comparingInt;

import io.entente.accounts.jobs.FaultyRow;
import io.entente.accounts.jobs.JobItem;
import io.entente.accounts.jobs.JobProgress;
import io.entente.accounts.jobs.JobStore;
import io.entente.accounts.rows.DistinctRows;
import io.entente.accounts.rows.Row;
import io.entente.accounts.rows.RowText;
import io.entente.platform.Consumer;
import io.entente.platform.SideBySide;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Notice;
import io.entente.platform.json.SchemaFaults;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Puts the rows of an import, chunk by chunk, and notes after each how far it is. Killed at any
 * instant it goes on after the last note: the rows behind that are put again, which changes
 * nothing. What does not fit into one message's time is told as a part of its own.
 */
final class RunImport implements Consumer {
  private final JobStore jobs;
  private final SchemaFaults schemas;
  private final Map<String, RowTarget<?>> targets;
  private final TurnedCustomers turned;
  private final Clock clock;

  /**
   * What it is composed of.
   *
   * @param targets by the operation that asks for such an import
   */
  record Parts(
      JobStore jobs,
      SchemaFaults schemas,
      Map<String, RowTarget<?>> targets,
      TurnedCustomers turned,
      Clock clock) {}

  RunImport(Parts parts) {
    this.jobs = parts.jobs;
    this.schemas = parts.schemas;
    this.targets = Map.copyOf(parts.targets);
    this.turned = parts.turned;
    this.clock = parts.clock;
  }

  @Override
  public void accept(Notice notice) {
    Versioned<JobItem> job =
        jobs.find(notice.aggregateId())
            .orElseThrow(() -> new IllegalStateException("there is no such job"));
    if (!job.item().finished()) {
      asJob(job.item()).run(() -> run(job));
    } else if (!job.item().failed()) {
      turned.told(job.item().jobId()); // of what was stored before somebody stopped it
      jobs.discard(job.item());
    }
  }

  @Override
  public void givenUp(Notice notice) {
    jobs.find(notice.aggregateId()).filter(job -> !job.item().finished()).ifPresent(this::giveUp);
  }

  private void giveUp(Versioned<JobItem> job) {
    turned.told(job.item().jobId());
    jobs.fail(job, clock.instant());
  }

  /** What the rows change was done by the job, and the job knows who asked for it. */
  private static Caller asJob(JobItem job) {
    return new Caller.Service(Caller.tenant(), job.jobId());
  }

  private JobProgress run(Versioned<JobItem> job) {
    RowTarget<?> target =
        Objects.requireNonNull(targets.get(job.item().kind()), "a kind of import");
    DistinctRows rows =
        RowText.of(job.item().mediaType(), jobs.text(job.item()), target.layout()).distinctRows();
    JobProgress progress = jobs.progress(job.item().jobId());
    rows.skipTo(progress.rowsSeen());
    for (Allowance left = Allowance.ofMessage(); goesOn(job, rows, left); ) {
      Chunk chunk = Chunk.next(rows, schemas, target.layout().schema());
      progress = noted(progress, put(chunk, target));
      rows.skipTo(progress.rowsSeen());
      left = left.minus(chunk);
    }
    end(job, progress);
    return progress;
  }

  /** Somebody may have stopped the job in the meantime. */
  private boolean goesOn(Versioned<JobItem> job, DistinctRows rows, Allowance left) {
    return rows.hasNext()
        && left.any()
        && jobs.find(job.item().jobId()).filter(now -> !now.item().finished()).isPresent();
  }

  /** The chunk with all rows that turned out faulty; the others are stored. */
  private static Chunk put(Chunk chunk, RowTarget<?> target) {
    Turns turns = Turns.of(chunk.good(), target::keys);
    List<FaultyRow> refused =
        Stream.concat(
                SideBySide.map(turns.together(), target::put).stream().flatMap(List::stream),
                turns.after().stream().map(row -> new FaultyRow(row.number(), target.put(row))))
            .filter(row -> !row.faults().isEmpty())
            .toList();
    List<Integer> numbers = refused.stream().map(FaultyRow::row).toList();
    List<Row> stored =
        chunk.good().stream().filter(row -> !numbers.contains(row.number())).toList();
    List<FaultyRow> faulty =
        Stream.concat(chunk.faulty().stream(), refused.stream())
            .sorted(comparingInt(FaultyRow::row))
            .toList();
    return new Chunk(stored, faulty);
  }

  /** Where another worker noted first, its word holds, and the work goes on from there. */
  private JobProgress noted(JobProgress before, Chunk done) {
    jobs.keep(before, done.faulty());
    JobProgress after = before.plus(done.good().size(), done.faulty().size());
    return jobs.note(before, after) ? after : jobs.progress(before.jobId());
  }

  private void end(Versioned<JobItem> job, JobProgress progress) {
    if (progress.rowsSeen() < job.item().rowsTotal()) {
      jobs.goOn(job, progress, clock.instant());
      return;
    }
    jobs.finish(withTurned(job), progress, clock.instant());
    jobs.discard(job.item());
  }

  private Versioned<JobItem> withTurned(Versioned<JobItem> job) {
    JobItem summed = job.item().with(turned.told(job.item().jobId()).orElse(null));
    return new Versioned<>(summed, job.version(), job.eventHash());
  }
}
