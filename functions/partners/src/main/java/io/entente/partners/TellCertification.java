package io.entente.partners;

import io.entente.partners.certifications.Certificate;
import io.entente.partners.certifications.Grant;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Time has come to tell that a certificate ends, or has ended: one at a time, each once. */
final class TellCertification implements Consumer {
  static final String NAME = "tellCertification";

  private final Certifications certifications;

  TellCertification(Certifications certifications) {
    this.certifications = certifications;
  }

  @Override
  public void accept(Notice notice) {
    boolean isLost =
        certifications
            .ofPerson(notice.aggregateId())
            .flatMap(reading -> step(reading).map(next -> !Certifications.commits(reading, next)))
            .orElse(false);
    if (isLost) {
      throw new IllegalStateException("somebody else changes the certificates; to be tried again");
    }
  }

  private static Optional<Certifications.Step> step(CertificationReading reading) {
    return reading.stored().stream()
        .flatMap(stored -> stored.item().certificates().stream())
        .flatMap(certificate -> step(reading, certificate))
        .findFirst();
  }

  private static Stream<Certifications.Step> step(
      CertificationReading reading, Certificate certificate) {
    LocalDate today = reading.today();
    return Optional.ofNullable(certificate.grant()).stream()
        .flatMap(
            grant ->
                reading.next(grant).stream()
                    .filter(next -> !next.day().isAfter(today))
                    .map(next -> grant.isExpiredOn(today) ? Grant.Told.EXPIRED : next.what())
                    .map(what -> told(certificate, grant, what)));
  }

  private static Certifications.Step told(Certificate certificate, Grant grant, Grant.Told what) {
    return new Certifications.Step(
        new Certificate(certificate.certification(), grant.told(what), certificate.submission()),
        switch (what) {
          case REMINDED -> "certification.expiring";
          case EXPIRED -> "certification.expired";
        });
  }
}
