package io.entente.program;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Something that a deal must name before it can be judged.
 *
 * @param field a path of {@link #KNOWN}, or several with {@code |} between, any of which will do
 * @param name how a partner calls it, within a sentence
 */
public record RequiredField(String field, Wording name) {
  /** The fields of a registration that a program may ask for, as paths into its body. */
  public static final Set<String> KNOWN =
      Set.of(
          "endCustomer.legalName",
          "endCustomer.country",
          "endCustomer.website",
          "endCustomer.registryId",
          "endCustomer.address",
          "products",
          "estimatedValue",
          "expectedCloseDate",
          "contact.name",
          "contact.email",
          "contact.role",
          "motion",
          "rfp",
          "source",
          "project",
          "salesStage",
          "businessProblem",
          "activities",
          "coSell",
          "consentToShare",
          "partnerReference");

  /** The paths that will do. */
  public List<String> alternatives() {
    return List.of(field.split("\\|", -1));
  }

  /** Whoever says what would mend it names the field as the program does. */
  boolean isMissingFrom(Collection<String> given) {
    return !given.contains(field) && alternatives().stream().noneMatch(given::contains);
  }
}
