package io.entente.partners;

import io.entente.program.Agreement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a partner signs and has signed; the contract's {@code PartnerAgreement}. */
public record AgreementView(
    String partnerId, boolean toSign, @Nullable Text current, @Nullable Signature signed) {

  /** The contract's {@code AgreementText}. */
  public record Text(
      String version,
      Map<String, String> title,
      Map<String, String> text,
      Map<String, String> hash) {
    static Text of(Agreement agreement) {
      return new Text(
          agreement.version(),
          agreement.title().byLanguage(),
          agreement.text().byLanguage(),
          agreement.hashes());
    }
  }

  /** The contract's {@code AgreementSignature}. */
  public record Signature(
      String version,
      String language,
      String hash,
      String name,
      String signedBy,
      Instant signedAt) {
    static Signature of(SignatureItem item) {
      return new Signature(
          item.version(),
          item.language(),
          item.hash(),
          item.name(),
          item.signedBy(),
          item.signedAt());
    }
  }

  static AgreementView of(
      String partnerId, Optional<Agreement> current, Optional<SignatureItem> signed) {
    boolean same = current.map(Agreement::version).equals(signed.map(SignatureItem::version));
    return new AgreementView(
        partnerId,
        current.isPresent() && !same,
        current.map(Text::of).orElse(null),
        signed.map(Signature::of).orElse(null));
  }
}
