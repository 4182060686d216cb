package io.entente.crm.tryton;

import io.entente.crm.port.CrmTrouble;
import io.entente.crm.port.CrmTrouble.Kind;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The company within Tryton for which our user works: it sells, in its one currency. */
record Home(long company, String currency) {

  static Home of(Rpc rpc) {
    JsonNode preferences = rpc.call("model.res.user.get_preferences", true, Map.of());
    JsonNode company = preferences.path("company");
    if (!company.isIntegralNumber()) {
      throw CrmTrouble.of(
          Kind.REFUSED,
          "The connection's user belongs to no company in Tryton. Give it one in Tryton and try again.");
    }
    JsonNode found =
        rpc.call(
            "model.company.company.read",
            List.of(company.longValue()),
            List.of("currency.code"),
            Map.of());
    return new Home(company.longValue(), found.path(0).path("currency.").path("code").asString(""));
  }

  void require(String wanted) {
    if (!currency.equals(wanted)) {
      throw CrmTrouble.of(
          Kind.REFUSED,
          "The company in Tryton sells in %s, and the deal is in %s. Enter it there by hand and skip it here."
              .formatted(currency, wanted));
    }
  }

  Map<String, Object> context() {
    return Map.of("company", company);
  }
}
