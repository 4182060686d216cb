package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.partners.certifications.Certificate;
import io.entente.partners.certifications.Claim;
import io.entente.partners.certifications.Grant;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;

/** The vendor, or its learning system, certifies one of a partner's people. */
final class PutCertification implements Operation<Claiming, PartnerCertification> {
  private static final String EVENT = "certification.issued";

  private final Certifications certifications;

  PutCertification(Certifications certifications) {
    this.certifications = certifications;
  }

  @Override
  public Outcome<PartnerCertification> apply(Claiming request) {
    return certifications.change(
        request.path(),
        reading ->
            request.step(
                reading,
                claim ->
                    new Certifications.Step(
                        granted(reading.certificate(request.certification()), claim, reading),
                        EVENT)));
  }

  /** The same again is no news. */
  private static Certificate granted(
      Certificate before, Claim claim, CertificationReading reading) {
    Grant standing = before.grant();
    return standing != null && standing.says(claim)
        ? before
        : before.granted(Grant.of(claim, Caller.current().subject(), reading.now()));
  }
}
