package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Command;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what people do with a deal that is there: whoever sends the version that they read
 * and a move that is possible from there gets the deal as it is afterwards. A repeated command
 * finds what the first one made; one that came too late is told.
 */
final class DealCommands {
  private final TenantTables tables;
  private final ShownDeals deals;
  private final Clock clock;

  DealCommands(TenantTables tables, ShownDeals deals, Clock clock) {
    this.tables = tables;
    this.deals = deals;
    this.clock = clock;
  }

  /** What every command brings along beside its body. */
  interface Sent {
    String dealId();

    /** The version that the caller read. */
    long ifMatch();

    String idempotencyKey();

    String bodyHash();

    @Nullable String acceptLanguage();
  }

  /** A command that has nothing to say beside itself: each under one key is the same. */
  record Bare(String dealId, long ifMatch, String idempotencyKey, @Nullable String acceptLanguage)
      implements Sent {
    @Override
    public String bodyHash() {
      return "";
    }
  }

  /** Why; the body of several commands. */
  record Reason(String reason) {}

  /** A command with its reason. */
  record Reasoned(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Reason body)
      implements Sent {}

  /** A command that says what was sold. */
  record Sold(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Sale body)
      implements Sent {}

  private record Asking(Move move, Sent sent) {}

  /** The deal as it was read, where and when. */
  record Reading(TenantTable table, Versioned<DealItem> read, Instant now) {}

  /** What one move makes of a deal. */
  interface Step {
    /**
     * @return empty if somebody was faster: the step is asked again with what stands there then
     */
    Optional<Outcome<DealWrites.Prepared>> taken(Reading reading);
  }

  Outcome<Deal> carryOut(Move move, Sent sent, Step step) {
    TenantTable table = tables.current();
    var asking = new Asking(move, sent);
    return Attempts.of(() -> attempt(table, asking, step));
  }

  private Optional<Outcome<Deal>> attempt(TenantTable table, Asking asking, Step step) {
    Instant now = clock.instant();
    Optional<Versioned<DealItem>> found = DealStore.visible(table, asking.sent.dealId());
    if (found.isEmpty()) {
      return Optional.of(Outcome.refused(GetDeal.unknown(asking.sent.dealId())));
    }
    var reading = new Reading(table, found.get(), now);
    if (found.get().version() != asking.sent.ifMatch()) {
      return Optional.of(repeated(reading, asking));
    }
    return asking.move.isPossible(found.get().item(), now)
        ? step.taken(reading).flatMap(taken -> written(reading, asking, taken))
        : Optional.of(Outcome.refused(impossible(reading, asking.move)));
  }

  /** It has changed since: by this very command, or by another one. */
  private Outcome<Deal> repeated(Reading reading, Asking asking) {
    return switch (reading.table.carriedOut(command(asking, reading.now))) {
      case YES -> shown(reading, reading.read, asking);
      case ANOTHER -> Outcome.refused(otherKey());
      case NO ->
          Outcome.refused(
              ProblemKind.STALE_VERSION,
              "The deal is at version %d, you sent %d. Read it again and look whether you still want this."
                  .formatted(reading.read.version(), asking.sent.ifMatch()));
    };
  }

  private Optional<Outcome<Deal>> written(
      Reading reading, Asking asking, Outcome<DealWrites.Prepared> taken) {
    return switch (taken) {
      case Outcome.Refused<DealWrites.Prepared>(Problem problem) ->
          Optional.of(Outcome.refused(problem));
      case Outcome.Done<DealWrites.Prepared>(DealWrites.Prepared prepared) ->
          committed(reading, asking, prepared);
    };
  }

  private Optional<Outcome<Deal>> committed(
      Reading reading, Asking asking, DealWrites.Prepared prepared) {
    ChangeResult result = prepared.change().once(command(asking, reading.now)).commit();
    return switch (result) {
      case ChangeResult.Committed _ -> {
        var written = new Versioned<>(prepared.deal(), reading.read.version() + 1, "");
        yield Optional.of(shown(reading, written, asking));
      }
      case ChangeResult.Lost lost when lost.at("command") && !lost.at("deal") ->
          Optional.of(Outcome.refused(otherKey()));
      case ChangeResult.Lost _, ChangeResult.Raced _ -> Optional.empty();
    };
  }

  private Outcome<Deal> shown(Reading reading, Versioned<DealItem> deal, Asking asking) {
    return Outcome.done(deals.shown(reading.table, deal, look(reading, asking)));
  }

  private static ShownDeals.Look look(Reading reading, Asking asking) {
    return new ShownDeals.Look(reading.now, Asked.locale(asking.sent.acceptLanguage()));
  }

  private static Command command(Asking asking, Instant now) {
    return Command.of(
        new Command.Asked(asking.move.operationId(), asking.sent.idempotencyKey()),
        asking.sent.bodyHash(),
        now);
  }

  private static Problem otherKey() {
    return Problem.of(
        ProblemKind.IDEMPOTENCY_KEY_REUSED,
        "This key was used for another request of the same kind. Take a new one.");
  }

  private Problem impossible(Reading reading, Move move) {
    DealItem deal = reading.read.item();
    List<String> possible = deals.moves(reading.table, deal, reading.now);
    return Problem.of(
        ProblemKind.CONFLICT,
        "%s is not possible while the deal is %s. %s"
            .formatted(
                move.operationId(),
                deal.statusAt(reading.now),
                possible.isEmpty()
                    ? "Nothing can be done with it any more."
                    : "Possible now: %s.".formatted(String.join(", ", possible))));
  }
}
