package io.entente.deals;

import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.table.ChangeResult;
import io.entente.program.Protection;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Warns a partner whose protection is about to end, once for each warning of the program. Where so
 * much time has passed that it is over already, it is ended instead.
 */
final class WarnOfEnd implements Consumer {
  static final String NAME = "warnOfEnd";

  private final Look look;
  private final ProgramStore programs;
  private final EndProtection end;

  WarnOfEnd(Look look, ProgramStore programs, EndProtection end) {
    this.look = look;
    this.programs = programs;
    this.end = end;
  }

  @Override
  public void accept(Notice notice) {
    boolean isOver = look.at(notice, this::warned);
    if (isOver) {
      end.accept(notice);
    }
  }

  /** Whether it is over; if not, its partner is warned where that is due. */
  private Optional<Boolean> warned(DealCommands.Reading reading) {
    DealItem deal = reading.read().item();
    if (deal.lapse(reading.now()).isPresent()) {
      return Optional.of(true);
    }
    if (!isDue(deal, reading.now())) {
      return Optional.of(false);
    }
    DealItem warned = warned(reading, deal);
    ChangeResult result = DealWrites.plain(reading, warned, "deal.expiring").change().commit();
    return result instanceof ChangeResult.Committed ? Optional.of(false) : Optional.empty();
  }

  private static boolean isDue(DealItem deal, Instant now) {
    Protected protection = deal.protection();
    return deal.status().isProtected()
        && protection != null
        && protection.warnAt() != null
        && !protection.warnAt().isAfter(now);
  }

  private DealItem warned(DealCommands.Reading reading, DealItem deal) {
    long version = deal.ruling().programVersion();
    Protection rules = programs.version(reading.table(), version).program().protection();
    Protected protection = Objects.requireNonNull(deal.protection());
    return deal.with(protection.warnedAt(rules, reading.now()), deal.course());
  }
}
