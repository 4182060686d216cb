package io.entente.marketplace.landing;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.links.Links;
import io.entente.platform.table.RateLimit;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Takes a browser that AWS has sent. Whatever comes with it, the browser goes on to the vendor's
 * page, and that says what it is; the same token, sent again, leads to the same page.
 */
record LandBuyer(Redeeming redeeming, Links links) implements Operation<LandBuyer.Request, Landed> {
  /** What the link in the cookie is for. */
  static final String PURPOSE = "buyer";

  /** What the link is about where there was no token. */
  static final String NO_TOKEN = "none";

  private static final String FIELD = "x-amzn-marketplace-token=";
  private static final int LONGEST = 4_096;
  private static final Duration LASTING = Duration.ofDays(60);

  /** Anybody may know the landing link, and each new token costs a question to AWS. */
  private static final RateLimit LIMIT = new RateLimit("landing", Duration.ofMinutes(10), 300);

  record Request(String linkToken, String body) {}

  @Override
  public Outcome<Landed> apply(Request request) {
    Optional<String> token = token(request.body);
    if (token.isEmpty()) {
      return Outcome.done(landed(NO_TOKEN));
    }
    return redeeming.isAllowed(LIMIT)
        ? redeeming.bring(token.get()).map(this::landed)
        : Outcome.refused(
            ProblemKind.TOO_MANY_REQUESTS,
            "Too many come from AWS at this moment. Go back and press the button again.");
  }

  private Landed landed(String landingId) {
    return new Landed(links.token(PURPOSE, List.of(landingId), LASTING));
  }

  /** Other fields that AWS sends tell nothing that it does not tell better when asked. */
  private static Optional<String> token(String form) {
    return Arrays.stream(form.split("&", -1))
        .filter(field -> field.startsWith(FIELD))
        .map(field -> decoded(field.substring(FIELD.length())))
        .filter(token -> !token.isBlank() && token.length() <= LONGEST)
        .findFirst();
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return value; // no form at all: AWS will not know such a token
    }
  }
}
