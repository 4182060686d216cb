package io.entente.marketplace;

import io.entente.platform.items.ProtectedDeal;
import io.entente.program.offers.OfferTemplate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what nobody said: from the deal, from the program's template, from the product.
 *
 * @param product absent where nobody has said which product the family is
 */
record Filling(
    ProtectedDeal deal,
    Optional<OfferTemplate> template,
    Optional<ProductItem> product,
    LocalDate today) {
  private static final long USUAL_MONTHS = 12;
  private static final long USUAL_DAYS = 30;

  Terms terms(OfferTerms said, String family) {
    var amount =
        Objects.requireNonNullElse(
            said.amount(), new OfferTerms.Amount(deal.amountMinor(), deal.currency()));
    LocalDate until =
        Objects.requireNonNullElseGet(said.availableUntil(), () -> today.plusDays(days()));
    return new Terms(
        template.map(OfferTemplate::id).orElse(null),
        family,
        product.map(ProductItem::productId).orElse(null),
        said.dimension() == null ? dimension() : said.dimension(),
        Objects.requireNonNullElse(said.buyerAccounts(), List.of()),
        Objects.requireNonNullElseGet(said.name(), () -> name(family)),
        Objects.requireNonNullElseGet(said.description(), () -> "Deal " + deal.dealId()),
        amount.amountMinor(),
        amount.currency(),
        said.amountReason(),
        months(said),
        said.startsOn(),
        said.endsOn(),
        until,
        schedule(said, amount, until),
        legal(),
        template.map(OfferTemplate::refundPolicy).orElse(null),
        said.replaces());
  }

  private long days() {
    return template.map(OfferTemplate::availableDays).orElse(USUAL_DAYS);
  }

  private @Nullable String dimension() {
    return product.map(it -> it.dimensions().getFirst()).orElse(null);
  }

  private String name(String family) {
    return "%s, %s".formatted(deal.customer().legalName(), family);
  }

  private @Nullable Long months(OfferTerms said) {
    if (said.months() != null || said.hasDays()) {
      return said.months();
    }
    return template.map(OfferTemplate::months).orElse(USUAL_MONTHS);
  }

  /** An agreement between two days has a schedule at AWS; all at its beginning, if none is said. */
  private static List<Instalment> schedule(
      OfferTerms said, OfferTerms.Amount amount, LocalDate until) {
    if (said.schedule() != null) {
      return said.schedule();
    }
    LocalDate begin = Objects.requireNonNullElse(said.startsOn(), until);
    return said.hasDays() ? List.of(new Instalment(begin, amount.amountMinor())) : List.of();
  }

  private @Nullable LegalTerms legal() {
    return template
        .map(OfferTemplate::eula)
        .map(LegalTerms::at)
        .or(() -> product.map(ProductItem::legal))
        .orElse(null);
  }
}
