package io.entente.notifications;

import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.items.DeclinedApplicant;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.program.Notification.Audience;
import io.entente.program.OpenLetter;
import io.entente.program.Program;
import java.util.Map;

/** Writes to whoever applied for a company that does not become a partner; never why not. */
final class TellDeclined implements Consumer {
  static final String NAME = "tellDeclined";

  private final TenantTables tables;
  private final OpenWriting writing;
  private final ProgramStore programs = new ProgramStore();

  TellDeclined(TenantTables tables, OpenWriting writing) {
    this.tables = tables;
    this.writing = writing;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    table
        .get(DeclinedApplicant.TYPE, DeclinedApplicant.key(notice.aggregateId()))
        .ifPresent(
            applicant ->
                programs
                    .inForce(table, writing.platform().clock().instant())
                    .ifPresent(program -> write(table, new About(notice, applicant, program))));
  }

  private record About(Notice notice, DeclinedApplicant applicant, Program program) {}

  private void write(TenantTable table, About about) {
    OpenLetter letter = about.program.recruitment().mail().declined();
    if (letter != null) {
      var values = Map.of("company", OneLine.of(about.applicant.company()));
      writing.to(
          recipient(about.applicant),
          table,
          new OpenWriting.Occasion(about.notice, about.program, letter, values));
    }
  }

  /** Who applied has no id; the application's stands for it. */
  private static Recipient recipient(DeclinedApplicant applicant) {
    return new Recipient(
        applicant.applicationId(),
        Audience.PARTNER,
        applicant.name(),
        applicant.email(),
        applicant.language(),
        null);
  }
}
