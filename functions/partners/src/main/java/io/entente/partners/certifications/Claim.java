package io.entente.partners.certifications;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says.
 *
 * @param level such as associate or professional, in the issuer's words
 * @param validUntil the last day; absent where it does not end
 * @param evidence where it can be looked up, or what proves it
 */
public record Claim(
    @Stored(DataClass.BUSINESS) String level,
    @Stored(DataClass.BUSINESS) String issuer,
    @Stored(DataClass.BUSINESS) LocalDate issuedOn,
    @Stored(DataClass.BUSINESS) @Nullable LocalDate validUntil,
    @Stored(DataClass.PERSONAL) String evidence) {

  boolean endsBefore(LocalDate day) {
    return validUntil != null && validUntil.isBefore(day);
  }
}
