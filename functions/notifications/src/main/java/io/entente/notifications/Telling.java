package io.entente.notifications;

import io.entente.notifications.Delivering.Unsettled;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.program.Notification.Audience;
import io.entente.program.Program;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells one side of an event, as the program in force has it: each person once. One mail that does
 * not go out holds no other up.
 */
final class Telling {
  private final TenantTables tables;
  private final Writing writing;
  private final Clock clock;
  private final ProgramStore programs = new ProgramStore();

  Telling(TenantTables tables, Writing writing, Clock clock) {
    this.tables = tables;
    this.writing = writing;
    this.clock = clock;
  }

  void tell(Notice notice, List<Audience> sides) {
    TenantTable table = tables.current();
    programs
        .inForce(table, clock.instant())
        .ifPresent(program -> tell(occasions(table, notice, program, sides), table));
  }

  private static List<Occasion> occasions(
      TenantTable table, Notice notice, Program program, List<Audience> sides) {
    var events = new DealEvents(table, notice);
    return sides.stream()
        .flatMap(side -> program.notification(notice.type(), side).stream())
        .flatMap(
            letter ->
                events.as(letter.audience()).stream()
                    .map(deal -> new Occasion(notice, program, letter, deal)))
        .toList();
  }

  private void tell(List<Occasion> occasions, TenantTable table) {
    var unsettled = new ArrayList<Unsettled>();
    for (Occasion occasion : occasions) {
      for (Recipient recipient : new Addressees(table, occasion).all()) {
        try {
          writing.to(recipient, table, occasion);
        } catch (Unsettled e) {
          unsettled.add(e);
        }
      }
    }
    unsettled.stream()
        .reduce(
            (first, other) -> {
              first.addSuppressed(other);
              return first;
            })
        .ifPresent(
            first -> {
              throw first;
            });
  }
}
