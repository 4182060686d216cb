package io.entente.crm.tryton;

import io.entente.crm.port.CrmTrouble;
import io.entente.crm.port.Draft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Companies in Tryton. A party's code is unique there, so two of one customer cannot come to be,
 * whoever was cut off while it wrote.
 */
record Parties(Rpc rpc) {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final String BY_ID = "party-";

  /**
   * By what a party is known outside: its code, or its id where that could not be an id of ours.
   */
  static String outside(JsonNode party) {
    String code = party.path("code").asString("");
    return CODE.matcher(code).matches() && !code.startsWith(BY_ID)
        ? code
        : BY_ID + party.path("id").longValue();
  }

  /** The party of a company, made where there is none; where it was merged, the one that stayed. */
  long of(Draft.Company company) {
    return find(company.id()).orElseGet(() -> created(company));
  }

  private Optional<Long> find(String account) {
    List<Object> known =
        account.startsWith(BY_ID)
            ? Values.where("id", Long.parseLong(account.substring(BY_ID.length())))
            : Values.where("code", account);
    JsonNode found =
        rpc.call(
            "model.party.party.search_read",
            List.of(known, List.of("active", "in", List.of(true, false))),
            0,
            1,
            List.of(),
            List.of("id", "replaced_by"),
            Map.of());
    return found.isEmpty() ? Optional.empty() : Optional.of(standing(found.get(0)));
  }

  private static long standing(JsonNode party) {
    JsonNode into = party.path("replaced_by");
    return into.isIntegralNumber() ? into.longValue() : party.path("id").longValue();
  }

  private long created(Draft.Company company) {
    var address = List.of(List.of("create", List.of(Map.of())));
    var party = Map.of("name", company.legalName(), "code", company.id(), "addresses", address);
    try {
      return rpc.call("model.party.party.create", List.of(party), Map.of()).path(0).longValue();
    } catch (CrmTrouble trouble) {
      return find(company.id()).orElseThrow(() -> trouble); // another made it at that moment
    }
  }
}
