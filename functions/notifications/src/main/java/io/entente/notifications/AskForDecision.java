package io.entente.notifications;

import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.program.Colleague;
import io.entente.program.OpenLetter;
import io.entente.program.Program;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes to whoever at the vendor has to decide on an application. */
final class AskForDecision implements Consumer {
  static final String NAME = "askForDecision";

  /** What is read of the application's event. */
  record Received(String legalName, @Nullable String rule, @Nullable String channelManager) {}

  private final TenantTables tables;
  private final OpenWriting writing;
  private final ProgramStore programs = new ProgramStore();

  AskForDecision(TenantTables tables, OpenWriting writing) {
    this.tables = tables;
    this.writing = writing;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Received received = EventItem.told(table, notice, Received.class).orElseThrow();
    programs
        .inForce(table, writing.platform().clock().instant())
        .ifPresent(program -> ask(table, notice, new About(received, program)));
  }

  private record About(Received received, Program program) {
    List<Colleague> whom() {
      return received.channelManager == null
          ? List.of()
          : program.assignment().called(received.channelManager);
    }

    String why(Locale locale) {
      return received.rule == null
          ? ""
          : program
              .recruitment()
              .rule(received.rule)
              .map(rule -> rule.text().in(locale))
              .orElse("");
    }
  }

  private void ask(TenantTable table, Notice notice, About about) {
    OpenLetter letter = about.program.recruitment().mail().review();
    if (letter == null) {
      return;
    }
    for (Colleague colleague : about.whom()) {
      Recipient recipient = Recipient.of(colleague);
      var values =
          Map.of(
              "company",
              OneLine.of(about.received.legalName),
              "why",
              about.why(recipient.locale()));
      writing.to(recipient, table, new OpenWriting.Occasion(notice, about.program, letter, values));
    }
  }
}
