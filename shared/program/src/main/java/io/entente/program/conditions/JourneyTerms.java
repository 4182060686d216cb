package io.entente.program.conditions;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.Map;

/** What a condition of a journey can name; as {@code JourneyFacts} has values for it. */
public final class JourneyTerms {
  public static final Map<String, CelType> TYPES =
      Map.ofEntries(
          Map.entry("state", SimpleType.STRING),
          Map.entry("tier", SimpleType.STRING),
          Map.entry("agreementSigned", SimpleType.BOOL),
          Map.entry("people", SimpleType.INT),
          Map.entry("administrators", SimpleType.INT),
          Map.entry("certifiedPeople", SimpleType.INT),
          Map.entry("certifications", ListType.create(SimpleType.STRING)),
          Map.entry("dealsRegistered", SimpleType.INT),
          Map.entry("dealsWon", SimpleType.INT),
          Map.entry("days", SimpleType.INT));

  private JourneyTerms() {}
}
