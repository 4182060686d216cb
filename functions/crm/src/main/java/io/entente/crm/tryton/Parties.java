package io.entente.crm.tryton;

import io.entente.crm.port.CrmTrouble;
import io.entente.crm.port.Draft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Companies in Tryton. A party's code is unique there, so two of one customer cannot come to be,
 * whoever was cut off while it wrote.
 */
record Parties(Rpc rpc) {

  /** The party of a company, made where there is none; where it was merged, the one that stayed. */
  long of(Draft.Company company) {
    return find(company.id()).orElseGet(() -> created(company));
  }

  private Optional<Long> find(String code) {
    JsonNode found =
        rpc.call(
            "model.party.party.search_read",
            List.of(Values.where("code", code), List.of("active", "in", List.of(true, false))),
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
