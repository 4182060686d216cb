package io.entente.program.conditions;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.Map;

/** What the condition on a private offer can name; as {@code OfferFacts} has values for it. */
public final class OfferTerms {
  public static final Map<String, CelType> TYPES =
      Map.of(
          "amountMinor", SimpleType.INT,
          "currency", SimpleType.STRING,
          "dealAmountMinor", SimpleType.INT,
          "months", SimpleType.INT,
          "families", ListType.create(SimpleType.STRING),
          "replaces", SimpleType.BOOL);

  private OfferTerms() {}
}
