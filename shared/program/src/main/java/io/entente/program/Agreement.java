package io.entente.program;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a partner signs before it registers deals.
 *
 * @param version as the vendor calls it, such as {@code 2026-1}; another text is another version
 * @param partnerTypes whose agreement it is; empty: all partners'
 */
public record Agreement(String version, List<String> partnerTypes, Wording title, Wording text) {
  public Agreement {
    partnerTypes = List.copyOf(partnerTypes);
  }

  /** What partners of that type sign today; empty where the vendor has them sign elsewhere. */
  public static Optional<Agreement> of(Program program, String partnerType) {
    return Objects.requireNonNullElse(program.agreements(), List.<Agreement>of()).stream()
        .filter(each -> each.isFor(partnerType))
        .reduce((_, later) -> later);
  }

  private boolean isFor(String partnerType) {
    return partnerTypes.isEmpty() || partnerTypes.contains(partnerType);
  }

  /** What tells the text of each language from any other, SHA-256 in hex. */
  public Map<String, String> hashes() {
    return text.map((language, said) -> hash(said(language.getLanguage(), said)));
  }

  private String said(String language, String text) {
    String heading = Objects.requireNonNullElse(title.byLanguage().get(language), "");
    return String.join("\n", version, language, heading, text);
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
