package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.partners.certifications.Certificate;
import io.entente.partners.certifications.Grant;
import io.entente.partners.certifications.Submission;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;

/** The vendor approves or declines the evidence that a partner sent in. */
final class DecideCertification
    implements Operation<DecideCertification.Request, PartnerCertification> {
  record Request(String partnerId, String userId, String certification, Body body) {
    CertificationPath path() {
      return new CertificationPath(partnerId, userId, certification);
    }
  }

  /** The contract's {@code PutCertificationDecision}. */
  record Body(Verdict verdict, String reason) {}

  /** What the vendor says. */
  enum Verdict {
    APPROVED,
    DECLINED
  }

  private final Certifications certifications;

  DecideCertification(Certifications certifications) {
    this.certifications = certifications;
  }

  @Override
  public Outcome<PartnerCertification> apply(Request request) {
    return certifications.change(request.path(), reading -> decided(reading, request));
  }

  private static Outcome<Certifications.Step> decided(
      CertificationReading reading, Request request) {
    Certificate before = reading.certificate(request.certification);
    Submission sent = before.submission();
    if (sent == null || !sent.isPending()) {
      return Outcome.refused(
          ProblemKind.CONFLICT,
          "No evidence for %s waits for a decision. Read the certifications again."
              .formatted(request.certification));
    }
    return Outcome.done(
        switch (request.body.verdict) {
          case APPROVED ->
              new Certifications.Step(
                  before.granted(Grant.of(sent.claim(), Caller.current().subject(), reading.now())),
                  "certification.issued");
          case DECLINED ->
              new Certifications.Step(
                  before.submitted(sent.declinedFor(request.body.reason)),
                  "certification.declined");
        });
  }
}
