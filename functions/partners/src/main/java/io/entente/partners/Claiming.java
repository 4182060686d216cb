package io.entente.partners;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.partners.certifications.Claim;
import java.util.List;
import java.util.function.Function;

/** What is said of a person's certificate, whoever says it. */
record Claiming(
    String partnerId, String userId, String certification, PartnerCertification.Claimed body) {
  CertificationPath path() {
    return new CertificationPath(partnerId, userId, certification);
  }

  /** The step, where a certificate can say that. */
  Outcome<Certifications.Step> step(
      CertificationReading reading, Function<Claim, Certifications.Step> step) {
    Claim claim = body.claim();
    List<Fault> faults = ClaimFaults.of(claim, certification, reading);
    return faults.isEmpty()
        ? Outcome.done(step.apply(claim))
        : Outcome.refused(Problem.invalid(faults));
  }
}
