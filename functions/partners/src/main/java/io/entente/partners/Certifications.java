package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.ProblemKind;
import io.entente.partners.certifications.Certificate;
import io.entente.partners.certifications.CertificatesItem;
import io.entente.partners.certifications.CountedAt;
import io.entente.platform.events.Event;
import io.entente.platform.items.PartnerPeople;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What partners' people are certified for, in the tenant's table. */
final class Certifications {
  /** What is told of a change; no person's data but in the envelope, whose it is. */
  record Told(
      String partnerId,
      String certification,
      Certificate.State state,
      @Nullable String level,
      @Nullable LocalDate validUntil) {}

  /**
   * A change that is possible.
   *
   * @param event that tells it
   */
  record Step(Certificate after, String event) {}

  private final TenantTables tables;
  private final ProgramStore programs = new ProgramStore();
  private final Clock clock;

  Certifications(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  TenantTable table() {
    return tables.current();
  }

  /** Changes one of a person's certificates, unless nothing would be different. */
  Outcome<PartnerCertification> change(
      CertificationPath path, Function<CertificationReading, Outcome<Step>> step) {
    return Attempts.of(() -> tried(path, step));
  }

  private Optional<Outcome<PartnerCertification>> tried(
      CertificationPath path, Function<CertificationReading, Outcome<Step>> step) {
    Optional<CertificationReading> found = visible(path);
    if (found.isEmpty()) {
      return Optional.of(
          Outcome.refused(
              ProblemKind.NOT_FOUND,
              "Partner %s has no such person that you may see.".formatted(path.partnerId())));
    }
    CertificationReading reading = found.get();
    return switch (step.apply(reading)) {
      case Outcome.Refused<Step>(var problem) -> Optional.of(Outcome.refused(problem));
      case Outcome.Done<Step>(Step next) ->
          isAsBefore(reading, next) || commits(reading, next)
              ? Optional.of(Outcome.done(shown(reading, next.after)))
              : Optional.empty();
    };
  }

  private static boolean isAsBefore(CertificationReading reading, Step next) {
    return reading.find(next.after.certification()).filter(next.after::equals).isPresent();
  }

  private static PartnerCertification shown(CertificationReading reading, Certificate certificate) {
    return PartnerCertification.of(reading.userId(), certificate, reading.today());
  }

  private Optional<CertificationReading> visible(CertificationPath path) {
    var partner = new PartnerId(path.partnerId());
    return PartnerStore.mayBeSeen(partner) ? read(partner, path.userId()) : Optional.empty();
  }

  private Optional<CertificationReading> read(PartnerId partner, String userId) {
    TenantTable table = tables.current();
    Items read =
        table.read(
            List.of(PartnerPeople.key(partner), CertificatesItem.key(userId), ProgramInForce.KEY));
    return read.first(PartnerPeople.TYPE)
        .filter(people -> people.person(userId).isPresent())
        .map(_ -> reading(table, partner, userId, read));
  }

  /** Of a person who may have left the partner since. */
  Optional<CertificationReading> ofPerson(String userId) {
    TenantTable table = tables.current();
    Items read = table.read(List.of(CertificatesItem.key(userId), ProgramInForce.KEY));
    return read.first(CertificatesItem.TYPE)
        .map(item -> reading(table, new PartnerId(item.partnerId()), userId, read));
  }

  private CertificationReading reading(
      TenantTable table, PartnerId partner, String userId, Items read) {
    Instant now = clock.instant();
    return new CertificationReading(
        table,
        partner,
        userId,
        read.versioned(CertificatesItem.TYPE),
        programs.inForce(table, read, now),
        now);
  }

  /** Whether it was written; else somebody else was faster. */
  static boolean commits(CertificationReading reading, Step step) {
    CertificatesItem after = reading.with(step.after);
    Event event = Event.of(step.event, reading.now(), told(reading, step.after));
    Change change =
        reading
            .table()
            .change()
            .aggregate(
                "certificates",
                CertificatesItem.TYPE,
                after,
                reading.stored(),
                reading
                    .dueAt(after)
                    .map(due -> event.dueAt("certification.due", due))
                    .orElse(event))
            .put(CountedAt.TYPE, new CountedAt(reading.userId(), reading.partner().value()));
    return change.commit() instanceof ChangeResult.Committed;
  }

  private static Told told(CertificationReading reading, Certificate certificate) {
    var grant = certificate.grant();
    return new Told(
        reading.partner().value(),
        certificate.certification(),
        certificate.stateOn(reading.today()),
        grant == null
            ? Objects.requireNonNull(certificate.submission()).claim().level()
            : grant.claim().level(),
        grant == null ? null : grant.claim().validUntil());
  }
}
