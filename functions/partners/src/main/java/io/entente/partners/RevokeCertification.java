package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.partners.certifications.Certificate;
import io.entente.partners.certifications.Grant;
import io.entente.platform.Operation;

/** Takes a certificate back, for a reason; what it counted for counts no more. */
final class RevokeCertification
    implements Operation<RevokeCertification.Request, PartnerCertification> {
  record Request(String partnerId, String userId, String certification, Body body) {
    CertificationPath path() {
      return new CertificationPath(partnerId, userId, certification);
    }
  }

  /** The contract's {@code PutCertificationRevocation}. */
  record Body(String reason) {}

  private final Certifications certifications;

  RevokeCertification(Certifications certifications) {
    this.certifications = certifications;
  }

  @Override
  public Outcome<PartnerCertification> apply(Request request) {
    return certifications.change(request.path(), reading -> revoked(reading, request));
  }

  private static Outcome<Certifications.Step> revoked(
      CertificationReading reading, Request request) {
    Certificate before = reading.certificate(request.certification);
    Grant grant = before.grant();
    if (grant == null) {
      return Outcome.refused(
          ProblemKind.NOT_FOUND,
          "The person was never certified for %s.".formatted(request.certification));
    }
    Grant after = grant.isRevoked() ? grant : grant.revokedFor(request.body.reason);
    return Outcome.done(
        new Certifications.Step(
            new Certificate(before.certification(), after, before.submission()),
            "certification.revoked"));
  }
}
