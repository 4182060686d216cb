package io.entente.partners.applications;

import io.entente.matching.RegistrableDomain;
import io.entente.program.facts.ApplicationFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What a condition sees of an application. */
final class ApplicationRead {
  private ApplicationRead() {}

  static ApplicationFacts facts(ApplicationItem item, String knownPartner, Instant now) {
    Optional<String> site =
        Optional.ofNullable(item.company().website()).flatMap(RegistrableDomain::of);
    Optional<String> mailbox = RegistrableDomain.of(item.applicant().email());
    return new ApplicationFacts(
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        item.company().country(),
        item.partnerType(),
        item.territories(),
        site.isPresent(),
        item.company().registryId() != null,
        site.isPresent() && site.equals(mailbox),
        mailbox.isEmpty(),
        knownPartner);
  }
}
