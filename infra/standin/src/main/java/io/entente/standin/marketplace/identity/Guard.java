package io.entente.standin.marketplace.identity;

import io.entente.standin.marketplace.wire.Asked;
import io.entente.standin.marketplace.wire.Refused;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Lets in who signed rightly. Keys and signatures go by the machine's time, whatever time it is for
 * the marketplace: clients sign with it.
 */
public final class Guard {
  private static final Duration SKEW = Duration.ofMinutes(15);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  private final Identities identities;
  private final Clock machine = Clock.systemUTC();

  public Guard(Identities identities) {
    this.identities = identities;
  }

  /**
   * Who signed for the service, whichever its region where that is empty.
   *
   * @throws Refused if nobody did
   */
  public Caller caller(Asked asked, String service, String region) {
    Signature signature =
        Signature.of(asked.header("authorization"))
            .orElseThrow(
                () ->
                    unsigned(
                        "MissingAuthenticationTokenException", "Missing Authentication Token"));
    String secret =
        identities
            .secret(
                signature.accessKeyId(), asked.header("x-amz-security-token"), machine.instant())
            .orElseThrow(Guard::unknown);
    require(
        signature.service().equals(service),
        "Credential should be scoped to correct service: '" + service + "'.");
    require(
        region.isEmpty() || signature.region().equals(region),
        "Credential should be scoped to a valid region.");
    require(
        isTimely(asked.header("x-amz-date"), signature.date()),
        "Signature not yet current or expired.");
    require(
        signature.signedHeaders().containsAll(List.of("host", "x-amz-date")),
        "'Host' and 'X-Amz-Date' must be signed.");
    require(
        Signing.fits(asked, signature, secret),
        "The request signature we calculated does not match the signature you provided.");
    return identities.caller(signature.accessKeyId());
  }

  private boolean isTimely(String stamp, String date) {
    try {
      Instant at = LocalDateTime.parse(stamp, SECONDS).toInstant(ZoneOffset.UTC);
      return stamp.startsWith(date)
          && Duration.between(at, machine.instant()).abs().compareTo(SKEW) <= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw unsigned("InvalidSignatureException", message);
    }
  }

  private static Refused unknown() {
    return unsigned(
        "UnrecognizedClientException", "The security token included in the request is invalid.");
  }

  private static Refused unsigned(String exception, String message) {
    return new Refused(403, exception, message);
  }
}
