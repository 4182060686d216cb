package io.entente.standin.marketplace.rules;

import static io.entente.standin.marketplace.rules.Rule.rule;

import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Product;
import java.util.List;
import java.util.Optional;

/** What is refused at once because it is not there, or another's; asked last of all. */
final class ExistenceRules {
  private ExistenceRules() {}

  static final List<Rule<Sent>> ALL =
      List.of(
          rule(
              "Change.entity",
              "The entity does not exist, or is another account's.",
              How.NOT_FOUND,
              Source.OFFERS,
              sent -> isAbsent(sent)),
          rule(
              "CreateOffer.product",
              "The product does not exist.",
              How.NOT_FOUND,
              Source.OFFERS,
              sent -> sent.is("CreateOffer") && product(sent).isEmpty()),
          rule(
              "CreateOffer.owner",
              "The account is not authorized to create offers of this product.",
              How.DENIED,
              Source.OFFERS,
              sent ->
                  product(sent)
                      .filter(product -> !product.account().equals(sent.submission().account()))
                      .isPresent()),
          rule(
              "CreateReplacementOffer.agreement",
              "The agreement does not exist, or is another account's.",
              How.NOT_FOUND,
              Source.inferred("as for the product of CreateOffer"),
              sent -> sent.is("CreateReplacementOffer") && isAgreementAbsent(sent)));

  private static boolean isAbsent(Sent sent) {
    var submission = sent.submission();
    return sent.change().reference().isEmpty()
        && sent.change()
            .entity()
            .filter(id -> submission.world().offer(submission.account(), id).isEmpty())
            .isPresent();
  }

  private static Optional<Product> product(Sent sent) {
    return sent.is("CreateOffer")
        ? sent.submission().world().products.find(Json.text(sent.details(), "ProductId"))
        : Optional.empty();
  }

  private static boolean isAgreementAbsent(Sent sent) {
    var submission = sent.submission();
    String id = Json.text(sent.details(), "AgreementId");
    return submission.world().agreement(submission.account(), id).isEmpty();
  }
}
