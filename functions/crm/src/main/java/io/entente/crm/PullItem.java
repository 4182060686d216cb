package io.entente.crm;

import io.entente.crm.port.Mark;
import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the CRM's books are read. One for the tenant: it can be interrupted at any instant and
 * goes on after the last part that was noted. Each round begins a little before the newest change
 * that the last one saw, by the CRM's own clock, so that what was being written then is not missed.
 *
 * @param books whose books these are: another CRM's are read from their beginning
 * @param phase what is read now
 * @param companiesSince from when on companies are read, by the CRM's clock
 * @param salesSince from when on opportunities are read, by the CRM's clock
 * @param afterId the last id of this phase that was noted
 * @param newest the latest change that this phase saw; absent where it saw none
 * @param companies read in this round
 * @param sales read in this round
 * @param nextAt when it goes on
 * @param completedAt when a round last ended, by our clock as it began: as of when facts are known
 */
record PullItem(
    @Stored(DataClass.BUSINESS) String books,
    @Stored(DataClass.BUSINESS) Phase phase,
    @Stored(DataClass.BUSINESS) Instant companiesSince,
    @Stored(DataClass.BUSINESS) Instant salesSince,
    @Stored(DataClass.BUSINESS) String afterId,
    @Stored(DataClass.BUSINESS) @Nullable Instant newest,
    @Stored(DataClass.BUSINESS) long companies,
    @Stored(DataClass.BUSINESS) long sales,
    @Stored(DataClass.BUSINESS) Instant begunAt,
    @Stored(DataClass.BUSINESS) Instant nextAt,
    @Stored(DataClass.BUSINESS) @Nullable Instant completedAt,
    @Stored(DataClass.BUSINESS) Instant changedAt) {

  /** What is read. */
  enum Phase {
    COMPANIES,
    SALES,
    RESTING
  }

  static final int PART = 100;

  /** What was written before it and shown after it: a transaction lasts shorter. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  /** Between rounds. */
  private static final Duration REST = Duration.ofMinutes(5);

  static final ItemKey KEY = new ItemKey("CRMPULL#BOOKS", "PULL");

  static final ItemType<PullItem> TYPE =
      ItemType.named("crm_pull", 1, "crm").holding(PullItem.class, _ -> KEY);

  /** Nothing was ever read. */
  static PullItem first(ConnectionItem connection, Instant now) {
    return new PullItem(
        booksOf(connection),
        Phase.COMPANIES,
        Instant.EPOCH,
        Instant.EPOCH,
        "",
        null,
        0,
        0,
        now,
        now,
        null,
        now);
  }

  boolean isOf(ConnectionItem connection) {
    return books.equals(booksOf(connection));
  }

  private static String booksOf(ConnectionItem connection) {
    return connection.kind() + " " + connection.address();
  }

  Mark mark() {
    return new Mark(phase == Phase.SALES ? salesSince : companiesSince, afterId, PART);
  }

  boolean isDueAt(Instant now) {
    return !nextAt.isAfter(now);
  }

  /** A new round, from where the last one had come. */
  PullItem begun(Instant now) {
    return new PullItem(
        books,
        Phase.COMPANIES,
        companiesSince,
        salesSince,
        "",
        null,
        0,
        0,
        now,
        now,
        completedAt,
        now);
  }

  /** A part was noted, and more may follow. */
  PullItem after(Part part, Instant now) {
    boolean ofSales = phase == Phase.SALES;
    return new PullItem(
        books,
        phase,
        companiesSince,
        salesSince,
        part.lastId,
        later(newest, part.newest),
        companies + (ofSales ? 0 : part.size),
        sales + (ofSales ? part.size : 0),
        begunAt,
        now,
        completedAt,
        now);
  }

  /** What a part was. */
  record Part(String lastId, Instant newest, int size) {}

  /** All of this phase was read. */
  PullItem done(Instant now) {
    boolean ofSales = phase == Phase.SALES;
    return new PullItem(
        books,
        ofSales ? Phase.RESTING : Phase.SALES,
        ofSales ? companiesSince : next(companiesSince),
        ofSales ? next(salesSince) : salesSince,
        "",
        null,
        companies,
        sales,
        begunAt,
        ofSales ? now.plus(REST) : now,
        ofSales ? begunAt : completedAt,
        now);
  }

  PullItem postponed(Instant until, Instant now) {
    return new PullItem(
        books,
        phase,
        companiesSince,
        salesSince,
        afterId,
        newest,
        companies,
        sales,
        begunAt,
        until,
        completedAt,
        now);
  }

  private Instant next(Instant since) {
    return newest == null ? since : newest.minus(OVERLAP);
  }

  private static Instant later(@Nullable Instant one, Instant other) {
    return one == null || other.isAfter(one) ? other : one;
  }
}
