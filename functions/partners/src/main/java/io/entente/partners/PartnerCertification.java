package io.entente.partners;

import io.entente.partners.certifications.Certificate;
import io.entente.partners.certifications.Claim;
import io.entente.partners.certifications.Grant;
import io.entente.partners.certifications.Submission;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one of a partner's people is certified for, as the contract shows it. */
public record PartnerCertification(
    String userId,
    String certification,
    Certificate.State state,
    @Nullable Granted grant,
    @Nullable Submitted submission) {

  /** The contract's {@code CertificationGrant}. */
  public record Granted(
      Claimed claim, String grantedBy, Instant grantedAt, @Nullable String revoked) {
    static @Nullable Granted of(@Nullable Grant grant) {
      return grant == null
          ? null
          : new Granted(
              Claimed.of(grant.claim()), grant.grantedBy(), grant.grantedAt(), grant.revoked());
    }
  }

  /** The contract's {@code CertificationSubmission}. */
  public record Submitted(
      Claimed claim, String submittedBy, Instant submittedAt, @Nullable String declined) {
    static @Nullable Submitted of(@Nullable Submission sent) {
      return sent == null
          ? null
          : new Submitted(
              Claimed.of(sent.claim()), sent.submittedBy(), sent.submittedAt(), sent.declined());
    }
  }

  /** The contract's {@code CertificationClaim}. */
  public record Claimed(
      String level,
      String issuer,
      LocalDate issuedOn,
      @Nullable LocalDate validUntil,
      String evidence) {
    static Claimed of(Claim claim) {
      return new Claimed(
          claim.level(), claim.issuer(), claim.issuedOn(), claim.validUntil(), claim.evidence());
    }

    Claim claim() {
      return new Claim(level, issuer, issuedOn, validUntil, evidence);
    }
  }

  static PartnerCertification of(String userId, Certificate certificate, LocalDate today) {
    return new PartnerCertification(
        userId,
        certificate.certification(),
        certificate.stateOn(today),
        Granted.of(certificate.grant()),
        Submitted.of(certificate.submission()));
  }
}
