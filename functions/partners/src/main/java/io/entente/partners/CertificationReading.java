package io.entente.partners;

import io.entente.kernel.PartnerId;
import io.entente.partners.certifications.Certificate;
import io.entente.partners.certifications.CertificatesItem;
import io.entente.partners.certifications.Grant;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import io.entente.program.Program;
import io.entente.program.TierRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a person is certified for, and the program, as they stand at one instant.
 *
 * @param partner where the person is
 * @param stored empty where nothing ever arrived of the person
 */
record CertificationReading(
    TenantTable table,
    PartnerId partner,
    String userId,
    Optional<Versioned<CertificatesItem>> stored,
    Optional<Program> program,
    Instant now) {
  /** How many days before its end somebody is reminded of a certificate, among the limits. */
  static final String REMINDER = "certificationReminderDays";

  Certificate certificate(String certification) {
    return find(certification).orElseGet(() -> Certificate.none(certification));
  }

  Optional<Certificate> find(String certification) {
    return stored.flatMap(each -> each.item().find(certification));
  }

  boolean isDeclared(String certification) {
    return program.stream()
        .flatMap(each -> each.certifications().stream())
        .anyMatch(each -> each.id().equals(certification));
  }

  CertificatesItem with(Certificate certificate) {
    return stored
        .map(Versioned::item)
        .orElseGet(() -> new CertificatesItem(userId, partner.value(), java.util.List.of(), now))
        .with(certificate, partner.value(), now);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone());
  }

  /** When time has the next thing to tell of these certificates. */
  Optional<Instant> dueAt(CertificatesItem item) {
    return item.certificates().stream()
        .flatMap(each -> Optional.ofNullable(each.grant()).stream())
        .flatMap(grant -> next(grant).stream())
        .map(Grant.Next::day)
        .min(LocalDate::compareTo)
        .map(day -> day.atStartOfDay(zone()).toInstant());
  }

  Optional<Grant.Next> next(Grant grant) {
    return grant.next(program.map(each -> each.limits().getOrDefault(REMINDER, 0L)).orElse(0L));
  }

  private ZoneId zone() {
    return program.map(Program::tierRules).map(TierRules::zone).orElse(ZoneOffset.UTC);
  }
}
