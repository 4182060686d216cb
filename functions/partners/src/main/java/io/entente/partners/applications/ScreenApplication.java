package io.entente.partners.applications;

import io.entente.kernel.Outcome;
import io.entente.matching.Company;
import io.entente.partners.ProgramStore;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import io.entente.program.CompiledProgram;
import io.entente.program.Program;
import io.entente.program.recruiting.Screened;
import io.entente.program.recruiting.ScreeningReason;
import io.entente.program.recruiting.ScreeningVerdict;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at an application by the program's rules, once. What they approve becomes a partner at
 * once; what they leave open waits for a person.
 */
final class ScreenApplication implements Consumer {
  static final String NAME = "screenApplication";

  /** Of a vendor that has no program yet. */
  private static final Screened NOT_SCREENED =
      new Screened(ScreeningVerdict.IN_REVIEW, ScreeningReason.NO_RULE, null, 0);

  /** What it is composed of. */
  record Parts(
      ApplicationStore applications,
      ProgramStore programs,
      SimilarPartners partners,
      Deciding deciding,
      Clock clock) {}

  private final Parts parts;

  ScreenApplication(Parts parts) {
    this.parts = parts;
  }

  @Override
  public void accept(Notice notice) {
    parts
        .applications
        .find(notice.aggregateId())
        .filter(read -> read.item().state() == ApplicationState.RECEIVED)
        .ifPresent(this::screen);
  }

  private void screen(Versioned<ApplicationItem> read) {
    Instant now = parts.clock.instant();
    Screening screening = screening(read.item(), now);
    var screened =
        new Versioned<>(read.item().screened(screening), read.version(), read.eventHash());
    Optional<Outcome<Application>> written =
        switch (screening.screened().verdict()) {
          case APPROVED -> parts.deciding.approve(screened, Deciding.Wish.OF_THE_RULES);
          case DECLINED -> parts.deciding.decline(screened, null);
          case IN_REVIEW -> parts.deciding.moved(screened, screened.item());
        };
    if (written.isEmpty()) {
      throw new IllegalStateException("somebody else writes the application; to be tried again");
    }
  }

  private Screening screening(ApplicationItem item, Instant now) {
    SimilarPartners.Known known = parts.partners.to(company(item.company()));
    TenantTable table = parts.applications.table();
    Items read = table.read(List.of(ProgramInForce.KEY));
    Optional<CompiledProgram> program = parts.programs.compiledInForce(table, read, now);
    return new Screening(
        program
            .map(each -> Screened.of(each, ApplicationRead.facts(item, known.how(), now)))
            .orElse(NOT_SCREENED),
        known.partners(),
        program.map(each -> manager(each.program(), item)).orElse(null));
  }

  private static Company company(ApplicationItem.Company company) {
    return new Company(
        company.legalName(),
        company.country(),
        Optional.ofNullable(company.website()).stream().toList(),
        company.registryId(),
        List.of());
  }

  private static String manager(Program program, ApplicationItem item) {
    return program
        .assignment()
        .managerOf(
            program, Set.copyOf(item.territories()), item.partnerType(), item.applicationId());
  }
}
