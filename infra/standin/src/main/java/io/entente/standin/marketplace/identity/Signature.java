package io.entente.standin.marketplace.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Authorization header says of who signed and what.
 *
 * @param signedHeaders their names, in order
 */
record Signature(
    String accessKeyId,
    String date,
    String region,
    String service,
    List<String> signedHeaders,
    String value) {
  private static final Pattern HEADER =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/([^/]+)/aws4_request, ?"
              + "SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");

  static Optional<Signature> of(String header) {
    Matcher parts = HEADER.matcher(header);
    return parts.matches() ? Optional.of(of(parts)) : Optional.empty();
  }

  private static Signature of(Matcher parts) {
    return new Signature(
        parts.group(1),
        parts.group(2),
        parts.group(3),
        parts.group(4),
        Arrays.asList(parts.group(5).split(";")),
        parts.group(6));
  }

  String scope() {
    return String.join("/", date, region, service, "aws4_request");
  }
}
