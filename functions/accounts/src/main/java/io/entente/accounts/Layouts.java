package io.entente.accounts;

import static io.entente.accounts.rows.Column.Kind.FLAG;
import static io.entente.accounts.rows.Column.Kind.NUMBER;
import static io.entente.accounts.rows.Column.Kind.TEXT;
import static io.entente.accounts.rows.Column.Kind.TEXTS;
import static io.entente.accounts.rows.Column.optional;
import static io.entente.accounts.rows.Column.required;

import io.entente.accounts.rows.Layout;
import java.util.List;

/** What the rows of the imports look like: the contract's row schemas, as columns. */
final class Layouts {
  static final Layout ACCOUNTS =
      new Layout(
          "/components/schemas/AccountRow",
          "accountId",
          List.of(
              required("accountId", TEXT),
              required("legalName", TEXT),
              required("standing", TEXT),
              optional("formerNames", TEXTS),
              optional("country", TEXT),
              optional("websites", TEXTS),
              optional("registryId", TEXT),
              optional("city", TEXT),
              optional("postcode", TEXT),
              optional("owner", TEXT),
              optional("parentAccountId", TEXT)));

  static final Layout OPPORTUNITIES =
      new Layout(
          "/components/schemas/OpportunityRow",
          "opportunityId",
          List.of(
              required("opportunityId", TEXT),
              required("accountId", TEXT),
              required("productFamilies", TEXTS),
              required("stage", TEXT),
              required("owner", TEXT),
              required("open", FLAG),
              required("lastActivityOn", TEXT),
              optional("ownerName", TEXT),
              optional("partnerId", TEXT),
              optional("amountMinor", NUMBER, "amount"),
              optional("currency", TEXT, "amount")));

  private Layouts() {}
}
