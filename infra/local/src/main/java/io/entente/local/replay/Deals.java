package io.entente.local.replay;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The deals of a file, as requests.
 *
 * @param filled what every deal is told to have
 * @param partners whose they are, by turns, by the row's place in the file: so that each row is the
 *     same request in every run
 */
record Deals(List<CompanyRow> rows, ObjectNode filled, List<String> partners) {

  static Deals of(List<CompanyRow> rows, Defaults defaults, LocalDate today) {
    return new Deals(rows, defaults.dealOn(today), defaults.partnersInTurn());
  }

  int size() {
    return rows.size();
  }

  /** The registration of a row; its key is the row's id. */
  Call registration(int place) {
    return Call.post("/v1/deals", body(place)).withKey(rows.get(place).id());
  }

  /** The same as a question, which writes nothing. */
  Call question(int place) {
    return Call.post("/v1/deals/check", body(place));
  }

  private ObjectNode body(int place) {
    ObjectNode body = filled.deepCopy();
    body.put("partnerId", partners.get(place % partners.size()));
    body.set("endCustomer", rows.get(place).endCustomer());
    return body;
  }
}
