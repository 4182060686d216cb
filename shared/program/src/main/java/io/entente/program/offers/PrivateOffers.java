package io.entente.program.offers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the program says of private offers.
 *
 * @param templates the first is the usual one
 * @param secondPerson the condition (CEL) under which somebody else than who drafted an offer has
 *     to release it; absent where that is never asked
 */
public record PrivateOffers(List<OfferTemplate> templates, @Nullable String secondPerson) {
  /** Of a program that says nothing. */
  public static final PrivateOffers NONE = new PrivateOffers(List.of(), null);

  public PrivateOffers {
    templates = List.copyOf(templates);
  }

  /** The template of that id, or the usual one where none is named. */
  public Optional<OfferTemplate> template(@Nullable String id) {
    return templates.stream().filter(each -> id == null || each.id().equals(id)).findFirst();
  }
}
