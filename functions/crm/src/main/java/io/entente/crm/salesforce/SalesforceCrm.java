package io.entente.crm.salesforce;

import io.entente.crm.port.Books;
import io.entente.crm.port.Crm;
import io.entente.crm.port.CrmTrouble;
import io.entente.crm.port.CrmTrouble.Kind;
import io.entente.crm.port.Draft;
import io.entente.crm.port.Note;
import io.entente.crm.port.Opportunity;
import io.entente.crm.port.Owner;
import io.entente.crm.wire.Wire;
import io.entente.platform.outbound.Reach;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A company's own Salesforce, as one user of it. */
public final class SalesforceCrm implements Crm {
  private static final String OBJECTS = "/sobjects/";
  private static final String DEAL_ID = "Entente_Deal_Id__c";
  private static final String BY_DEAL = OBJECTS + "Opportunity/" + DEAL_ID + "/";
  private static final String BY_CUSTOMER = OBJECTS + "Account/Entente_Customer_Id__c/";
  private static final String FIRST_STAGE = "Prospecting";
  private static final Pattern RECORD_ID = Pattern.compile("[A-Za-z0-9]{15}([A-Za-z0-9]{3})?");

  private final Rest rest;

  private SalesforceCrm(Rest rest) {
    this.rest = rest;
  }

  /**
   * @param key the private key of the connected app, PKCS #8 in base64
   */
  public record Credentials(String user, String clientId, String key) {
    @Override
    public String toString() {
      return "Credentials of " + user;
    }
  }

  /** How it is reached, and by whose clock tokens are good. */
  public record Way(Wire wire, Reach reach, Clock system) {}

  /**
   * @param login the address at which one signs in
   * @throws CrmTrouble if it does not let that user in
   */
  public static SalesforceCrm signedIn(Way way, String login, Credentials credentials) {
    String address = login.endsWith("/") ? login.substring(0, login.length() - 1) : login;
    Bearer.Token token =
        new Bearer(way.wire, way.system)
            .token(
                new Bearer.Access(
                    address, credentials.user, credentials.clientId, credentials.key));
    way.reach
        .fault(token.instance().toString())
        .ifPresent(
            _ -> {
              throw CrmTrouble.of(
                  Kind.SHUT_OUT,
                  "Salesforce names an instance that is no address of the public internet. Look at the connection's address.");
            });
    return new SalesforceCrm(new Rest(way.wire, token));
  }

  @Override
  public List<Owner> owners() {
    JsonNode users =
        rest.query("SELECT Id, Name, Username, IsActive FROM User ORDER BY Id LIMIT 2000");
    return StreamSupport.stream(users.spliterator(), false)
        .map(
            user ->
                new Owner(
                    user.path("Id").asString(),
                    user.path("Name").asString(""),
                    user.path("Username").asString(""),
                    user.path("IsActive").asBoolean(false)))
        .toList();
  }

  @Override
  public Optional<Opportunity> find(String dealId) {
    return rest.get(BY_DEAL + Rest.coded(dealId)).map(found -> opportunity(found.path("Id")));
  }

  private static Opportunity opportunity(JsonNode id) {
    return new Opportunity(id.asString(), "", "");
  }

  @Override
  public Opportunity link(String opportunityId, String dealId) {
    String path = OBJECTS + "Opportunity/" + Rest.coded(opportunityId);
    JsonNode found =
        Optional.of(opportunityId)
            .filter(id -> RECORD_ID.matcher(id).matches())
            .flatMap(_ -> rest.get(path))
            .orElseThrow(
                () ->
                    CrmTrouble.of(
                        Kind.REFUSED,
                        "There is no opportunity %s in Salesforce. Convert the deal to one that is there."
                            .formatted(opportunityId)));
    String other = found.path(DEAL_ID).asString("");
    if (!other.isEmpty() && !other.equals(dealId)) {
      throw CrmTrouble.of(
          Kind.REFUSED,
          "The opportunity %s in Salesforce is another deal's already. Empty its deal id if it is this one's, and try again."
              .formatted(opportunityId));
    }
    rest.patch(path, Map.of(DEAL_ID, dealId));
    return opportunity(found.path("Id"));
  }

  @Override
  public Opportunity create(Draft draft) {
    var fields = new LinkedHashMap<String, Object>(ours(draft.note()));
    fields.put("Name", draft.title());
    fields.put("StageName", FIRST_STAGE);
    fields.put("CloseDate", draft.sale().closeOn().toString());
    fields.put("Amount", amount(draft.sale()));
    fields.put("Entente_Currency__c", draft.sale().currency());
    fields.put("AccountId", account(draft.company()));
    fields.put("OwnerId", draft.ownerId());
    JsonNode written = rest.patch(BY_DEAL + Rest.coded(draft.dealId()), fields);
    return opportunity(written.path("id"));
  }

  private static BigDecimal amount(Draft.Sale sale) {
    int digits = Math.max(0, Currency.getInstance(sale.currency()).getDefaultFractionDigits());
    return BigDecimal.valueOf(sale.amountMinor(), digits);
  }

  /** By its own id where the CRM gave that, else by ours. */
  private String account(Draft.Company company) {
    if (RECORD_ID.matcher(company.id()).matches()) {
      return company.id();
    }
    String path = BY_CUSTOMER + Rest.coded(company.id());
    return rest.get(path)
        .map(found -> found.path("Id").asString())
        .orElseGet(() -> rest.patch(path, named(company)).path("id").asString());
  }

  private static Map<String, Object> named(Draft.Company company) {
    var fields = new HashMap<String, Object>(Map.of("Name", company.legalName()));
    Optional.ofNullable(company.website()).ifPresent(site -> fields.put("Website", site));
    Optional.ofNullable(company.country()).ifPresent(at -> fields.put("BillingCountry", at));
    return fields;
  }

  /** Fields of ours only; nobody else writes there. */
  @Override
  public void note(Opportunity opportunity, Note note) {
    rest.patch(BY_DEAL + Rest.coded(note.dealId()), ours(note));
  }

  @Override
  public Optional<Boolean> says(Note note) {
    return rest.get(BY_DEAL + Rest.coded(note.dealId()))
        .map(
            found ->
                ours(note).entrySet().stream()
                    .allMatch(it -> found.path(it.getKey()).asString("").equals(text(it))));
  }

  private static String text(Map.Entry<String, Object> field) {
    return String.valueOf(field.getValue());
  }

  @Override
  public Books books() {
    return new SalesforceBooks(rest);
  }

  private static Map<String, Object> ours(Note note) {
    return Map.of(
        "Entente_Partner__c", note.partnerId(),
        "Entente_Co_Sell__c", note.coSell(),
        "Entente_Channel_Manager__c", note.channelManager(),
        "Entente_Sales_Rep__c", note.salesRep(),
        "Entente_Registration__c", note.status(),
        "Entente_Protected_Until__c",
            LocalDate.ofInstant(note.protectedUntil(), ZoneOffset.UTC).toString());
  }
}
