package io.entente.crm.tryton;

import io.entente.crm.port.Books;
import io.entente.crm.port.Crm;
import io.entente.crm.port.CrmTrouble;
import io.entente.crm.port.CrmTrouble.Kind;
import io.entente.crm.port.Draft;
import io.entente.crm.port.Note;
import io.entente.crm.port.Opportunity;
import io.entente.crm.port.Owner;
import io.entente.crm.wire.Wire;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A company's own Tryton, as one user of it. */
public final class TrytonCrm implements Crm {
  private static final int MOST_OWNERS = 1_000;
  private static final String OPPORTUNITY = "model.sale.opportunity.";
  private static final List<String> READ = List.of("id", "comment", "reference", "_timestamp");

  private final Rpc rpc;

  private TrytonCrm(Rpc rpc) {
    this.rpc = rpc;
  }

  /**
   * @param address with the database's name as its path
   * @throws CrmTrouble if it does not let that user in
   */
  public static TrytonCrm signedIn(Wire wire, String address, Credentials credentials) {
    URI database = URI.create(address.endsWith("/") ? address : address + "/");
    return new TrytonCrm(
        Rpc.signedIn(wire, new Rpc.Access(database, credentials.user, credentials.password)));
  }

  /** With what that user signs in. */
  public record Credentials(String user, String password) {
    @Override
    public String toString() {
      return "Credentials of " + user;
    }
  }

  @Override
  public List<Owner> owners() {
    JsonNode found =
        rpc.call(
            "model.company.employee.search_read",
            List.of(),
            0,
            MOST_OWNERS,
            List.of(),
            List.of("id", "party.name", "party.code", "party.active", "end_date"),
            Map.of());
    return StreamSupport.stream(found.spliterator(), false).map(TrytonCrm::owner).toList();
  }

  private static Owner owner(JsonNode employee) {
    JsonNode party = employee.path("party.");
    boolean active = party.path("active").asBoolean(true) && employee.path("end_date").isNull();
    return new Owner(
        Long.toString(employee.path("id").longValue()),
        party.path("name").asString(""),
        party.path("code").asString(""),
        active);
  }

  @Override
  public Optional<Opportunity> find(String dealId) {
    JsonNode found = search(Values.where("reference", dealId));
    if (found.size() > 1) {
      throw CrmTrouble.of(
          Kind.REFUSED,
          "%d opportunities in Tryton have the reference %s. Keep one, empty the reference of the others, and try again."
              .formatted(found.size(), dealId));
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(read(found.get(0)));
  }

  private JsonNode search(List<Object> condition) {
    return rpc.call(
        OPPORTUNITY + "search_read", List.of(condition), 0, 2, List.of(), READ, Map.of());
  }

  private static Opportunity read(JsonNode found) {
    return new Opportunity(
        Long.toString(found.path("id").longValue()),
        found.path("comment").asString(""),
        found.path("_timestamp").asString(""));
  }

  @Override
  public Opportunity link(String opportunityId, String dealId) {
    JsonNode found = search(Values.where("number", opportunityId));
    if (found.size() != 1) {
      throw CrmTrouble.of(
          Kind.REFUSED,
          "There is no opportunity number %s in Tryton. Convert the deal to one that is there, or create it."
              .formatted(opportunityId));
    }
    Opportunity opportunity = read(found.get(0));
    String reference = found.get(0).path("reference").asString("");
    if (!reference.isEmpty() && !reference.equals(dealId)) {
      throw CrmTrouble.of(
          Kind.REFUSED,
          "The opportunity number %s in Tryton has another reference already. Empty it if it is this deal's, and try again."
              .formatted(opportunityId));
    }
    if (reference.isEmpty()) {
      write(opportunity, Map.of("reference", dealId));
    }
    return find(dealId).orElse(opportunity);
  }

  @Override
  public Opportunity create(Draft draft) {
    var home = Home.of(rpc);
    home.require(draft.sale().currency());
    long party = new Parties(rpc).of(draft.company());
    var values =
        Map.ofEntries(
            Map.entry("reference", draft.dealId()),
            Map.entry("description", draft.title()),
            Map.entry("party", party),
            Map.entry("company", home.company()),
            Map.entry("employee", Long.parseLong(draft.ownerId())),
            Map.entry("amount", Values.amount(draft.sale().amountMinor(), draft.sale().currency())),
            Map.entry("start_date", Values.date(draft.sale().startedOn())),
            Map.entry("end_date", Values.date(draft.sale().closeOn())),
            Map.entry("comment", draft.note().text()));
    JsonNode created = rpc.call(OPPORTUNITY + "create", List.of(values), home.context());
    return new Opportunity(Long.toString(created.path(0).longValue()), draft.note().text(), "");
  }

  @Override
  public void note(Opportunity opportunity, Note note) {
    String next = note.within(opportunity.note());
    if (!next.equals(opportunity.note())) {
      write(opportunity, Map.of("comment", next));
    }
  }

  @Override
  public Optional<Boolean> says(Note note) {
    return find(note.dealId()).map(found -> found.note().contains(note.text()));
  }

  @Override
  public Books books() {
    return new TrytonBooks(rpc);
  }

  /** Only what was read: who wrote in between is not written over. */
  private void write(Opportunity opportunity, Map<String, ?> values) {
    var stamps = Map.of("sale.opportunity," + opportunity.id(), opportunity.stamp());
    Map<String, ?> context =
        opportunity.stamp().isEmpty() ? Map.of() : Map.of("_timestamp", stamps);
    rpc.call(OPPORTUNITY + "write", List.of(Long.parseLong(opportunity.id())), values, context);
  }
}
