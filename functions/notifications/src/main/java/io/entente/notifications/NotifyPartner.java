package io.entente.notifications;

import io.entente.kernel.PartnerId;
import io.entente.notifications.Delivering.Unsettled;
import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.items.PartnerPeople.Person;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.program.Notification;
import io.entente.program.Program;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes to a partner's people what happened to their deal, as the program in force has it: each
 * once for one event. One mail that does not go out holds no other up.
 */
final class NotifyPartner implements Consumer {
  static final String NAME = "notifyPartner";

  private final TenantTables tables;
  private final Writing writing;
  private final Clock clock;
  private final ProgramStore programs = new ProgramStore();

  NotifyPartner(TenantTables tables, Writing writing, Clock clock) {
    this.tables = tables;
    this.writing = writing;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    programs
        .inForce(table, clock.instant())
        .ifPresent(
            program ->
                program
                    .notification(notice.type())
                    .ifPresent(what -> tell(table, new Occasion(notice, program, what))));
  }

  /**
   * Why there is something to write.
   *
   * @param notification what the program says of it
   */
  record Occasion(Notice notice, Program program, Notification notification) {}

  private void tell(TenantTable table, Occasion occasion) {
    Notice notice = occasion.notice;
    DealEvent deal =
        table
            .get(EventItem.TYPE, EventItem.key(notice.aggregate(), notice.version()))
            .map(DealEvent::of)
            .orElseThrow(() -> new IllegalStateException("there is no event of that version"));
    List<Person> people =
        new Addressees(table, notice.aggregate())
            .of(new PartnerId(deal.partnerId()), occasion.notification);
    var unsettled = new ArrayList<Unsettled>();
    for (Person person : people) {
      try {
        writing.to(person, table, new Writing.About(occasion, deal));
      } catch (Unsettled e) {
        unsettled.add(e);
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
