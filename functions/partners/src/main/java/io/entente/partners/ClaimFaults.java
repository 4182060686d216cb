package io.entente.partners;

import io.entente.kernel.Fault;
import io.entente.partners.certifications.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What no certificate can say. */
final class ClaimFaults {
  private ClaimFaults() {}

  static List<Fault> of(Claim claim, String certification, CertificationReading reading) {
    var faults = new ArrayList<Fault>();
    if (!reading.isDeclared(certification)) {
      faults.add(
          new Fault(
              "path:certification",
              "reference",
              "path:certification is none of the program's certifications: %s."
                  .formatted(certification)));
    }
    LocalDate until = claim.validUntil();
    if (claim.issuedOn().isAfter(reading.today())) {
      faults.add(
          new Fault(
              "/issuedOn",
              "future",
              "/issuedOn %s is still to come; today is %s."
                  .formatted(claim.issuedOn(), reading.today())));
    }
    if (until != null && until.isBefore(claim.issuedOn())) {
      faults.add(
          new Fault(
              "/validUntil",
              "order",
              "/validUntil %s is before /issuedOn %s.".formatted(until, claim.issuedOn())));
    }
    return faults;
  }
}
