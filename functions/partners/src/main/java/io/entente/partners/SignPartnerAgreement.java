package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.program.Agreement;
import java.util.Optional;

/**
 * One of a partner's administrators signs the text that the program has today, and that was read:
 * its hash says so. The first signature under a text stands.
 */
public final class SignPartnerAgreement
    implements Operation<SignPartnerAgreement.Request, AgreementView> {
  record Request(String partnerId, Body body) {}

  /** The contract's {@code PutAgreementSignature}. */
  public record Body(String version, String language, String hash, String name) {}

  private final Agreements agreements;

  SignPartnerAgreement(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public Outcome<AgreementView> apply(Request request) {
    return Attempts.of(() -> signed(new PartnerId(request.partnerId), request.body));
  }

  private Optional<Outcome<AgreementView>> signed(PartnerId partner, Body body) {
    Optional<Agreements.Reading> reading = agreements.visible(partner);
    return reading.isEmpty()
        ? Optional.of(PartnerStore.missing(partner))
        : signed(reading.get(), body);
  }

  private static Optional<Outcome<AgreementView>> signed(Agreements.Reading reading, Body body) {
    if (reading.signed().filter(each -> each.item().hash().equals(body.hash)).isPresent()) {
      return Optional.of(Outcome.done(reading.view()));
    }
    if (reading.current().filter(each -> isRead(each, body)).isEmpty()) {
      return Optional.of(Outcome.refused(ProblemKind.CONFLICT, notThatText(reading)));
    }
    SignatureItem signature = signature(reading, body, Caller.current().subject());
    return Agreements.sign(reading, signature) instanceof ChangeResult.Committed
        ? Optional.of(
            Outcome.done(
                AgreementView.of(signature.partnerId(), reading.current(), Optional.of(signature))))
        : Optional.empty();
  }

  static boolean isRead(Agreement agreement, Body body) {
    return agreement.version().equals(body.version)
        && body.hash.equals(agreement.hashes().get(body.language));
  }

  static String notThatText(Agreements.Reading reading) {
    return reading
        .current()
        .map(
            agreement ->
                "The agreement to sign is version %s in another wording than the one you read. Read it again, then sign that."
                    .formatted(agreement.version()))
        .orElse("There is no agreement to sign here for partners of this type. Ask the vendor.");
  }

  static SignatureItem signature(Agreements.Reading reading, Body body, String by) {
    return new SignatureItem(
        reading.partner().item().partnerId(),
        body.version,
        body.language,
        body.hash,
        body.name,
        by,
        reading.now());
  }
}
