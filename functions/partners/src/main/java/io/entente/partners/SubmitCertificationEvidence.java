package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.partners.certifications.Certificate;
import io.entente.partners.certifications.Claim;
import io.entente.partners.certifications.Submission;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;

/**
 * A partner sends in what shall prove a certificate of one of its people. It counts for nothing.
 */
final class SubmitCertificationEvidence implements Operation<Claiming, PartnerCertification> {
  private static final String EVENT = "certification.submitted";

  private final Certifications certifications;

  SubmitCertificationEvidence(Certifications certifications) {
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
                        sent(reading.certificate(request.certification()), claim, reading),
                        EVENT)));
  }

  /** The same evidence again is no news while nobody has decided on it. */
  private static Certificate sent(Certificate before, Claim claim, CertificationReading reading) {
    Submission earlier = before.submission();
    return earlier != null && earlier.isPending() && earlier.claim().equals(claim)
        ? before
        : before.submitted(new Submission(claim, Caller.current().subject(), reading.now(), null));
  }
}
