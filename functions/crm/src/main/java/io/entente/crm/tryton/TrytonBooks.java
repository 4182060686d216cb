package io.entente.crm.tryton;

import io.entente.crm.port.Books;
import io.entente.crm.port.Changed;
import io.entente.crm.port.Company;
import io.entente.crm.port.Mark;
import io.entente.crm.port.Sale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What stands in Tryton. Parties are people and companies alike; those who work here, and the
 * company itself, are no accounts. Who won an opportunity's party bought.
 */
record TrytonBooks(Rpc rpc) implements Books {
  private static final List<List<String>> BY_ID = List.of(List.of("id", "ASC"));
  private static final int MANY = 10_000;

  /** How far each state is; one that ended has no rank of its own. */
  private static final Map<String, Integer> RANKS =
      Map.of("lead", 1, "opportunity", 2, "converted", 3, "won", 4);

  @Override
  public List<Changed<Company>> companies(Mark mark) {
    List<Object> condition = Reading.changed(mark);
    condition.add(List.of("active", "in", List.of(true, false)));
    JsonNode found =
        search(
            "party.party",
            new Search(condition, mark.most()),
            "id",
            "name",
            "code",
            "active",
            "website",
            "replaced_by.code",
            "replaced_by.id",
            "write_date",
            "create_date");
    List<Long> ids =
        StreamSupport.stream(found.spliterator(), false)
            .map(it -> it.path("id").longValue())
            .toList();
    return ids.isEmpty() ? List.of() : companies(found, Known.of(this, ids));
  }

  /** What is known of parties beside themselves. */
  private record Known(Set<Long> insiders, Set<Long> buyers, Map<Long, JsonNode> addresses) {
    static Known of(TrytonBooks books, List<Long> ids) {
      List<Object> ofThem = List.of("party", "in", ids);
      Set<Long> insiders =
          Reading.ids(books.all("company.employee", List.of(ofThem), "party"), "party");
      insiders.addAll(Reading.ids(books.all("company.company", List.of(ofThem), "party"), "party"));
      JsonNode won =
          books.all("sale.opportunity", List.of(ofThem, Values.where("state", "won")), "party");
      JsonNode addresses =
          books.all(
              "party.address", List.of(ofThem), "party", "city", "postal_code", "country.code");
      return new Known(insiders, Reading.ids(won, "party"), Reading.by(addresses, "party"));
    }
  }

  private JsonNode all(String model, List<Object> condition, String... fields) {
    return search(model, new Search(condition, MANY), fields);
  }

  private record Search(List<Object> condition, int most) {}

  private JsonNode search(String model, Search search, String... fields) {
    return rpc.call(
        "model." + model + ".search_read",
        search.condition,
        0,
        search.most,
        BY_ID,
        List.of(fields),
        Map.of());
  }

  private static List<Changed<Company>> companies(JsonNode found, Known known) {
    var all = new ArrayList<Changed<Company>>();
    for (JsonNode party : found) {
      long id = party.path("id").longValue();
      Company company = company(party, known);
      all.add(new Changed<>(Long.toString(id), Reading.changedAt(party), company));
    }
    return all;
  }

  private static Company company(JsonNode party, Known known) {
    long id = party.path("id").longValue();
    String name = Reading.text(party.path("name"));
    String code = Parties.outside(party);
    JsonNode into = party.path("replaced_by.");
    JsonNode address = known.addresses.getOrDefault(id, party.path("address"));
    return new Company(
        known.insiders.contains(id) ? "" : code,
        name == null ? code : name,
        new Company.Place(
            Reading.text(address.path("country.").path("code")),
            Reading.text(address.path("city")),
            Reading.text(address.path("postal_code"))),
        Reading.text(party.path("website")),
        known.buyers.contains(id),
        null,
        party.path("active").asBoolean(true) || into.isObject(),
        into.isObject() ? Parties.outside(into) : null);
  }

  @Override
  public List<Changed<Sale>> sales(Mark mark) {
    JsonNode found =
        search(
            "sale.opportunity",
            new Search(Reading.changed(mark), mark.most()),
            "id",
            "reference",
            "state",
            "party.code",
            "party.id",
            "amount",
            "currency.code",
            "employee.rec_name",
            "end_date",
            "write_date",
            "create_date");
    var all = new ArrayList<Changed<Sale>>();
    for (JsonNode one : found) {
      Instant at = Reading.changedAt(one);
      all.add(new Changed<>(Long.toString(one.path("id").longValue()), at, sale(one, at)));
    }
    return all;
  }

  private static Sale sale(JsonNode found, Instant at) {
    String state = found.path("state").asString("");
    String reference = Reading.text(found.path("reference"));
    String currency = Reading.text(found.path("currency.").path("code"));
    JsonNode party = found.path("party.");
    return new Sale(
        Long.toString(found.path("id").longValue()),
        party.isObject() ? Parties.outside(party) : null,
        reference != null && reference.startsWith("deal_") ? reference : null,
        new Sale.Stage(state, RANKS.getOrDefault(state, 0), end(state)),
        Reading.text(found.path("employee.").path("rec_name")),
        currency == null ? null : Reading.amount(found.path("amount"), currency),
        LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  private static Sale.End end(String state) {
    return switch (state) {
      case "won" -> Sale.End.WON;
      case "lost", "cancelled" -> Sale.End.LOST;
      default -> Sale.End.OPEN;
    };
  }
}
