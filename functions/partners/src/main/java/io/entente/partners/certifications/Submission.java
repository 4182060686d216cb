package io.entente.partners.certifications;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a partner sent in what shall prove a certificate.
 *
 * @param declined why it did not; absent while nobody has decided
 */
public record Submission(
    @Stored(DataClass.BUSINESS) Claim claim,
    @Stored(DataClass.PERSONAL) String submittedBy,
    @Stored(DataClass.BUSINESS) Instant submittedAt,
    @Stored(DataClass.BUSINESS) @Nullable String declined) {
  public boolean isPending() {
    return declined == null;
  }

  public Submission declinedFor(String reason) {
    return new Submission(claim, submittedBy, submittedAt, reason);
  }
}
