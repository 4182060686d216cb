package io.entente.partners;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.partners.certifications.Certificate;
import io.entente.partners.certifications.Claim;
import io.entente.partners.certifications.Submission;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import java.util.List;

/**
 * A partner sends in what shall prove a certificate of one of its people. It counts for nothing.
 */
final class SubmitCertificationEvidence
    implements Operation<SubmitCertificationEvidence.Request, PartnerCertification> {
  record Request(
      String partnerId, String userId, String certification, PartnerCertification.Claimed body) {
    CertificationPath path() {
      return new CertificationPath(partnerId, userId, certification);
    }
  }

  private final Certifications certifications;

  SubmitCertificationEvidence(Certifications certifications) {
    this.certifications = certifications;
  }

  @Override
  public Outcome<PartnerCertification> apply(Request request) {
    return certifications.change(request.path(), reading -> submitted(reading, request));
  }

  private static Outcome<Certifications.Step> submitted(
      CertificationReading reading, Request request) {
    Claim claim = request.body.claim();
    List<Fault> faults = ClaimFaults.of(claim, request.certification, reading);
    Certificate before = reading.certificate(request.certification);
    return faults.isEmpty()
        ? Outcome.done(new Certifications.Step(sent(before, claim, reading), EVENT))
        : Outcome.refused(Problem.invalid(faults));
  }

  private static final String EVENT = "certification.submitted";

  /** The same evidence again is no news while nobody has decided on it. */
  private static Certificate sent(Certificate before, Claim claim, CertificationReading reading) {
    Submission earlier = before.submission();
    return earlier != null && earlier.isPending() && earlier.claim().equals(claim)
        ? before
        : before.submitted(new Submission(claim, Caller.current().subject(), reading.now(), null));
  }
}
