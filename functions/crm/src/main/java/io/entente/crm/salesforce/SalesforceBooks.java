package io.entente.crm.salesforce;

import io.entente.crm.port.Books;
import io.entente.crm.port.Changed;
import io.entente.crm.port.Company;
import io.entente.crm.port.Mark;
import io.entente.crm.port.Sale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What stands in Salesforce, what was deleted there included. */
record SalesforceBooks(Rest rest) implements Books {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX");

  /** As Salesforce writes an instant: its offset without a colon. */
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XX][X]");

  private static final int CENTS = 2;

  @Override
  public List<Changed<Company>> companies(Mark mark) {
    return changed(
        "Name, Website, BillingCountry, BillingCity, BillingPostalCode, Type, Owner.Name, MasterRecordId FROM Account",
        mark,
        SalesforceBooks::company);
  }

  private <R> List<Changed<R>> changed(String what, Mark mark, Function<JsonNode, R> read) {
    String soql =
        "SELECT Id, IsDeleted, SystemModstamp, %s WHERE SystemModstamp >= %s AND Id > '%s' ORDER BY Id LIMIT %d"
            .formatted(
                what,
                STAMP.format(mark.since().atOffset(ZoneOffset.UTC)),
                mark.afterId(),
                mark.most());
    return StreamSupport.stream(rest.queryAll(soql).spliterator(), false)
        .map(one -> new Changed<>(one.path("Id").asString(), at(one), read.apply(one)))
        .toList();
  }

  private static Instant at(JsonNode record) {
    return OffsetDateTime.parse(record.path("SystemModstamp").asString(), WRITTEN).toInstant();
  }

  private static Company company(JsonNode account) {
    String master = text(account.path("MasterRecordId"));
    return new Company(
        account.path("Id").asString(),
        account.path("Name").asString(account.path("Id").asString()),
        new Company.Place(
            text(account.path("BillingCountry")),
            text(account.path("BillingCity")),
            text(account.path("BillingPostalCode"))),
        text(account.path("Website")),
        account.path("Type").asString("").startsWith("Customer"),
        text(account.path("Owner").path("Name")),
        master != null || !account.path("IsDeleted").asBoolean(false),
        master);
  }

  @Override
  public List<Changed<Sale>> sales(Mark mark) {
    return changed(
        "AccountId, Entente_Deal_Id__c, Entente_Currency__c, StageName, Probability, IsClosed, IsWon, Amount, CloseDate, Owner.Name, LastActivityDate FROM Opportunity",
        mark,
        SalesforceBooks::sale);
  }

  private static Sale sale(JsonNode found) {
    String currency = text(found.path("Entente_Currency__c"));
    JsonNode amount = found.path("Amount");
    return new Sale(
        found.path("Id").asString(),
        text(found.path("AccountId")),
        text(found.path("Entente_Deal_Id__c")),
        new Sale.Stage(
            found.path("StageName").asString("?"), found.path("Probability").asInt(0), end(found)),
        text(found.path("Owner").path("Name")),
        currency == null || !amount.isNumber()
            ? null
            : new Sale.Amount(minor(amount.decimalValue(), currency), currency),
        LocalDate.ofInstant(at(found), ZoneOffset.UTC));
  }

  private static long minor(BigDecimal amount, String currency) {
    int digits = java.util.Currency.getInstance(currency).getDefaultFractionDigits();
    return amount
        .movePointRight(digits < 0 ? CENTS : digits)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static Sale.End end(JsonNode found) {
    if (found.path("IsWon").asBoolean(false)) {
      return Sale.End.WON;
    }
    boolean over =
        found.path("IsClosed").asBoolean(false) || found.path("IsDeleted").asBoolean(false);
    return over ? Sale.End.LOST : Sale.End.OPEN;
  }

  private static @Nullable String text(JsonNode value) {
    String text = value.asString("").strip();
    return text.isEmpty() ? null : text;
  }
}
