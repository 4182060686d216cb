package io.entente.notifications;

import io.entente.kernel.DerivedId;
import io.entente.kernel.PartnerId;
import io.entente.notifications.Delivering.Unsettled;
import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.items.PartnerPeople;
import io.entente.platform.items.PartnerPeople.Person;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.program.Notification.Audience;
import io.entente.program.PartnerLetter;
import io.entente.program.Program;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes to a partner's people of their way into the program: welcomes each once, reminds of what
 * is due next, and whoever holds a certificate of its end.
 */
final class GuidePartner implements Consumer {
  static final String NAME = "guidePartner";

  /** What somebody is called for. */
  private static final Set<String> CALLS = Set.of("journey.reminded", "journey.stuck");

  /** Why there is something to write, and to whom. */
  record Step(
      Notice notice,
      Program program,
      PartnerLetter letter,
      PartnerEvent event,
      List<Person> people) {
    /** What only the vendor can do, its partner is not called for. */
    boolean concernsThePartner() {
      return !CALLS.contains(letter.event()) || event.isThePartners();
    }

    /** Each of them is written to of this once; of the welcome, whenever it is told again. */
    String id() {
      return letter.event().equals(PartnerLetter.WELCOME)
          ? DerivedId.of("evt", notice.tenant().value(), notice.aggregate(), letter.event())
          : notice.id();
    }
  }

  private final TenantTables tables;
  private final Guidance guidance;
  private final Clock clock;
  private final ProgramStore programs = new ProgramStore();

  GuidePartner(TenantTables tables, Guidance guidance, Clock clock) {
    this.tables = tables;
    this.guidance = guidance;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    programs
        .inForce(table, clock.instant())
        .flatMap(program -> step(table, notice, program))
        .ifPresent(step -> write(table, step));
  }

  private static Optional<Step> step(TenantTable table, Notice notice, Program program) {
    return program.partnersMail().stream()
        .filter(letter -> letter.event().equals(notice.type()))
        .findFirst()
        .map(letter -> step(table, notice, program, letter))
        .filter(Step::concernsThePartner);
  }

  private static Step step(
      TenantTable table, Notice notice, Program program, PartnerLetter letter) {
    PartnerEvent event = EventItem.told(table, notice, PartnerEvent.class).orElseThrow();
    List<Person> people =
        table
            .get(PartnerPeople.TYPE, PartnerPeople.key(new PartnerId(event.partnerId())))
            .map(PartnerPeople::people)
            .orElse(List.of());
    return new Step(notice, program, letter, event, people);
  }

  /** One mail that does not go out holds no other up. */
  private void write(TenantTable table, Step step) {
    var unsettled = new ArrayList<Unsettled>();
    for (Recipient recipient : new Mailboxes(table).reachable(recipients(step))) {
      try {
        guidance.to(recipient, table, step);
      } catch (Unsettled e) {
        unsettled.add(e);
      }
    }
    if (!unsettled.isEmpty()) {
      throw unsettled.getFirst();
    }
  }

  private static List<Recipient> recipients(Step step) {
    boolean isOnePersons = step.letter.event().equals(PartnerLetter.EXPIRING);
    return step.people.stream()
        .filter(person -> !isOnePersons || person.userId().equals(step.notice.aggregateId()))
        .filter(person -> step.letter.required() || !person.isQuietOn(step.letter.event()))
        .map(person -> Recipient.of(person, Audience.PARTNER))
        .toList();
  }
}
