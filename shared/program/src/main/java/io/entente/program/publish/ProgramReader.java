package io.entente.program.publish;

import io.entente.kernel.Money;
import io.entente.program.Agreement;
import io.entente.program.Named;
import io.entente.program.ProductFamily;
import io.entente.program.Program;
import io.entente.program.RequiredField;
import io.entente.program.Territory;
import io.entente.program.Tier;
import io.entente.program.conditions.Amount;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Makes a {@link Program} of a document, whatever is wrong with it, and notes what is. */
final class ProgramReader {
  static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{2,63}");

  private static final Pattern EDITION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final Pattern LIMIT = Pattern.compile("[a-z][A-Za-z0-9]{1,40}");
  private static final int MANY = 100;
  private static final int COUNTRIES = 300;
  private static final long LARGEST_VERSION = 999_999;
  private static final long LARGEST_LIMIT = 1_000_000_000_000L;

  private final Part document;
  private final Map<String, Long> limits;
  private final Wordings wordings;

  ProgramReader(Part document) {
    this.document =
        document.only(
            "id",
            "version",
            "name",
            "languages",
            "partnerTypes",
            "tiers",
            "certifications",
            "territories",
            "productFamilies",
            "requiredFields",
            "minimumDealValue",
            "protection",
            "limits",
            "texts",
            "rulesOfEngagement",
            "obligations",
            "calendars",
            "review",
            "assignment",
            "notifications",
            "tierRules",
            "agreements",
            "recruiting",
            "journeys",
            "partnerLetters",
            "privateOffers");
    var languages = this.document.field("languages").items(20, p -> p.text(LANGUAGE));
    this.limits = limits(this.document);
    this.wordings = new Wordings(languages, limits.keySet());
  }

  Program read() {
    return new Program(
        document.field("id").text(ID),
        document.field("version").whole(1, LARGEST_VERSION),
        wordings.plain(document.field("name")),
        wordings.languages(),
        document.field("partnerTypes").items(MANY, this::named),
        document.field("tiers").items(MANY, this::tier),
        optional("certifications", this::named),
        document.field("territories").items(MANY, this::territory),
        document.field("productFamilies").items(MANY, this::family),
        document.field("requiredFields").items(MANY, this::requiredField),
        document.field("minimumDealValue").items(MANY, ProgramReader::money),
        ProtectionReader.protection(document.field("protection")),
        limits,
        RuleReader.texts(document.field("texts"), wordings),
        document.field("rulesOfEngagement").items(MANY, p -> RuleReader.rule(p, wordings)),
        optional("obligations", p -> RuleReader.obligation(p, wordings)),
        optional("calendars", PeopleReader::calendar),
        document.optional("review").map(PeopleReader::review).orElse(null),
        PeopleReader.assignment(document.field("assignment")),
        optional("notifications", p -> NotificationReader.notification(p, wordings)),
        document.optional("tierRules").map(new TierReader(wordings)::rules).orElse(null),
        optional("agreements", this::agreement),
        document
            .optional("recruiting")
            .map(new RecruitingReader(wordings)::recruiting)
            .orElse(null),
        optional("journeys", new JourneyReader(wordings)::journey),
        optional("partnerLetters", new PartnerLetterReader(wordings)::letter),
        document.optional("privateOffers").map(OfferReader::offers).orElse(null));
  }

  private <T> List<T> optional(String name, Function<Part, T> reader) {
    return document.optional(name).map(p -> p.items(MANY, reader)).orElse(List.of());
  }

  private static Map<String, Long> limits(Part document) {
    return document
        .optional("limits")
        .map(limits -> limits.entries(LIMIT, p -> p.whole(0, LARGEST_LIMIT)))
        .orElse(Map.of());
  }

  private Named named(Part part) {
    var fields = part.only("id", "name");
    return new Named(fields.field("id").text(ID), wordings.plain(fields.field("name")));
  }

  private Agreement agreement(Part part) {
    var fields = part.only("version", "partnerTypes", "title", "text");
    return new Agreement(
        fields.field("version").text(EDITION),
        ids(fields, "partnerTypes"),
        wordings.plain(fields.field("title")),
        wordings.contract(fields.field("text")));
  }

  private Tier tier(Part part) {
    var fields = part.only("id", "name", "openQuota", "autoApproval", "margin");
    return new Tier(
        fields.field("id").text(ID),
        wordings.plain(fields.field("name")),
        fields.optional("openQuota").map(p -> p.whole(0, Tier.HIGHEST_QUOTA)).orElse(null),
        fields.optional("autoApproval").map(ProgramReader::money).orElse(null),
        fields.optional("margin").map(p -> p.whole(0, 100)).orElse(null));
  }

  private Territory territory(Part part) {
    var fields = part.only("id", "name", "countries");
    return new Territory(
        fields.field("id").text(ID),
        wordings.plain(fields.field("name")),
        new LinkedHashSet<>(fields.field("countries").items(COUNTRIES, p -> p.text(COUNTRY))));
  }

  private ProductFamily family(Part part) {
    var fields = part.only("id", "name", "partnerTypes", "tiers", "certifications");
    return new ProductFamily(
        fields.field("id").text(ID),
        wordings.plain(fields.field("name")),
        ids(fields, "partnerTypes"),
        ids(fields, "tiers"),
        ids(fields, "certifications"));
  }

  static List<String> ids(Part fields, String name) {
    return fields.optional(name).map(p -> p.items(MANY, id -> id.text(ID))).orElse(List.of());
  }

  private RequiredField requiredField(Part part) {
    var fields = part.only("field", "name");
    return new RequiredField(fields.field("field").text(200), wordings.plain(fields.field("name")));
  }

  static Money money(Part part) {
    var amount = Amount.read(part.text(40));
    if (amount.isEmpty()) {
      part.fault(
          "amount", "must be an amount like 5000 USD, with no more decimals than the currency has");
    }
    return amount.orElse(Money.of(0, "XXX"));
  }
}
