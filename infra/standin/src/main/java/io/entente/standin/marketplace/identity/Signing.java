package io.entente.standin.marketplace.identity;

import io.entente.standin.marketplace.wire.Asked;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signature Version 4, counted again from what came in: over the body too, as it arrived. */
final class Signing {
  private Signing() {}

  static boolean fits(Asked asked, Signature signature, String secret) {
    byte[] expected = value(asked, signature, secret).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(expected, signature.value().getBytes(StandardCharsets.US_ASCII));
  }

  private static String value(Asked asked, Signature signature, String secret) {
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String part : signature.scope().split("/", -1)) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, toSign(asked, signature)));
  }

  private static String toSign(Asked asked, Signature signature) {
    return String.join(
        "\n",
        "AWS4-HMAC-SHA256",
        asked.header("x-amz-date"),
        signature.scope(),
        hash(canonical(asked, signature).getBytes(StandardCharsets.UTF_8)));
  }

  private static String canonical(Asked asked, Signature signature) {
    String headers =
        signature.signedHeaders().stream()
            .map(name -> name + ":" + asked.header(name).strip().replaceAll(" +", " ") + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        asked.method(),
        twiceEncoded(asked.path()),
        sorted(asked.query()),
        headers,
        String.join(";", signature.signedHeaders()),
        hash(asked.body()));
  }

  /** What is encoded in a path is encoded once more, everywhere but in S3. */
  private static String twiceEncoded(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  private static String sorted(String query) {
    return Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.contains("=") ? pair : pair + "=")
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
