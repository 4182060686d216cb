package io.entente.partners;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.partners.certifications.Certificate;
import io.entente.partners.certifications.Claim;
import io.entente.partners.certifications.Grant;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import java.util.List;

/** The vendor, or its learning system, certifies one of a partner's people. */
final class PutCertification implements Operation<PutCertification.Request, PartnerCertification> {
  record Request(
      String partnerId, String userId, String certification, PartnerCertification.Claimed body) {
    CertificationPath path() {
      return new CertificationPath(partnerId, userId, certification);
    }
  }

  private final Certifications certifications;

  PutCertification(Certifications certifications) {
    this.certifications = certifications;
  }

  @Override
  public Outcome<PartnerCertification> apply(Request request) {
    return certifications.change(request.path(), reading -> granted(reading, request));
  }

  private static Outcome<Certifications.Step> granted(
      CertificationReading reading, Request request) {
    Claim claim = request.body.claim();
    List<Fault> faults = ClaimFaults.of(claim, request.certification, reading);
    Certificate before = reading.certificate(request.certification);
    Grant standing = before.grant();
    if (!faults.isEmpty()) {
      return Outcome.refused(Problem.invalid(faults));
    }
    return Outcome.done(
        standing != null && standing.says(claim)
            ? new Certifications.Step(before, "certification.issued")
            : new Certifications.Step(
                before.granted(Grant.of(claim, Caller.current().subject(), reading.now())),
                "certification.issued"));
  }
}
