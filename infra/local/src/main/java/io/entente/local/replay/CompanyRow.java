package io.entente.local.replay;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A company as a row of either file describes it. What a file leaves empty is null.
 *
 * @param line in the file, the header is line 1
 * @param country its ISO code
 * @param goldAccountId the account that a deal's company is, where the file knows it
 */
record CompanyRow(
    long line,
    String id,
    String name,
    @Nullable String website,
    @Nullable String country,
    @Nullable String city,
    @Nullable String postcode,
    @Nullable String registryId,
    @Nullable String goldAccountId) {

  Optional<String> gold() {
    return Optional.ofNullable(goldAccountId);
  }

  boolean hasCountry() {
    return country != null;
  }

  /** Whether it says all that one knows a company by. */
  boolean isFull() {
    return country != null && website != null && postcode != null;
  }

  /** The contract's {@code AccountRow}. */
  ObjectNode account(String standing) {
    ObjectNode account = JsonNodeFactory.instance.objectNode();
    account.put("accountId", id).put("legalName", name).put("standing", standing);
    put(account, "country", country);
    put(account, "registryId", registryId);
    put(account, "city", city);
    put(account, "postcode", postcode);
    if (website != null) {
      account.putArray("websites").add(website);
    }
    return account;
  }

  /** The contract's {@code EndCustomer}. */
  ObjectNode endCustomer() {
    ObjectNode customer = JsonNodeFactory.instance.objectNode();
    customer.put("legalName", name);
    put(customer, "country", country);
    put(customer, "website", website);
    put(customer, "registryId", registryId);
    if (city != null || postcode != null) {
      ObjectNode address = customer.putObject("address");
      put(address, "city", city);
      put(address, "postcode", postcode);
    }
    return customer;
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}
