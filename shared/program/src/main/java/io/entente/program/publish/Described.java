package io.entente.program.publish;

import io.entente.kernel.Money;
import io.entente.program.Change;
import io.entente.program.Named;
import io.entente.program.Notification;
import io.entente.program.Obligation;
import io.entente.program.ProductFamily;
import io.entente.program.Program;
import io.entente.program.Protection;
import io.entente.program.Rule;
import io.entente.program.Territory;
import io.entente.program.Tier;
import io.entente.program.Wording;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A program as a list of items, each with its aspects in words: what can differ between two. An
 * item that is one value only has one aspect without a name.
 */
final class Described {
  private static final String VALUE = "";

  /** Of an aspect that is there or is not, with nothing more to say of it. */
  static final String PRESENT = "included";

  private final Map<String, Map<String, String>> items = new LinkedHashMap<>();

  private Described() {}

  static Map<String, Map<String, String>> items(Program program) {
    var described = new Described();
    described.general(program);
    described.lists(program);
    described.numbers(program);
    described.words(program);
    program.rulesOfEngagement().forEach(described::rule);
    program.obligations().forEach(described::obligation);
    DescribedPeople.of(program).forEach(described::note);
    DescribedTiers.of(program).forEach(described::note);
    DescribedRecruiting.of(program).forEach(described::note);
    DescribedJourneys.of(program).forEach(described::note);
    DescribedOffers.of(program).forEach(described::note);
    program.letters().forEach(described::notification);
    return described.items;
  }

  private void general(Program program) {
    note("Program", "id", program.id());
    note("Program", "name", program.name());
    note("Languages", VALUE, list(program.languages()));
  }

  private void lists(Program program) {
    program.partnerTypes().forEach(type -> named("Partner type", type));
    program.tiers().forEach(this::tier);
    note("Order of the tiers", VALUE, list(program.tiers().stream().map(Tier::id).toList()));
    program.certifications().forEach(each -> named("Certification", each));
    program.territories().forEach(this::territory);
    program.productFamilies().forEach(this::family);
    program
        .requiredFields()
        .forEach(field -> note("Required field " + field.field(), "name", field.name()));
  }

  private void numbers(Program program) {
    program
        .minimumDealValue()
        .forEach(
            minimum -> {
              String label = "Minimum value in " + minimum.currency().getCurrencyCode();
              note(label, VALUE, major(minimum));
            });
    protection(program.protection());
    program.limits().forEach((name, limit) -> note("Limit " + name, VALUE, number(limit)));
  }

  private void protection(Protection protection) {
    note("Days of protection", VALUE, number(protection.days()));
    var progress = protection.progress();
    if (progress != null) {
      note("Days that verified progress adds", VALUE, number(progress.days()));
      note("Days of protection with progress, at most", VALUE, number(progress.most()));
    }
    var idle = protection.idle();
    if (idle != null) {
      note("Days without a step until a deal is released", VALUE, number(idle.days()));
      note("Steps that count without being verified", VALUE, number(idle.notes()));
    }
    note("Warnings, in days before the end", VALUE, numbers(protection.warnings()));
    var extension = protection.extension();
    if (extension != null) {
      note("Days that a partner can ask for once", VALUE, number(extension.days()));
      note("Business days to answer that", VALUE, number(extension.answerDays()));
    }
    note("Days in which a protection can be renewed", VALUE, number(protection.renewalDays()));
    note("Hours of a turn", VALUE, number(protection.turnHours()));
  }

  private static String numbers(Collection<Long> numbers) {
    return list(numbers.stream().map(Described::number).toList());
  }

  private void words(Program program) {
    var texts = program.texts();
    note("Text approved", VALUE, texts.approved());
    note("Text notJudged", VALUE, texts.notJudged());
    note("Text final", VALUE, texts.conclusive());
    note("Text minimumTitle", VALUE, texts.minimumTitle());
    note("Text minimum", VALUE, texts.minimum());
    note("Text protectionTitle", VALUE, texts.protectionTitle());
    note("Text protection", VALUE, texts.protection());
    if (texts.extending() != null) {
      note("Text extending", VALUE, texts.extending());
    }
    if (texts.keeping() != null) {
      note("Text keeping", VALUE, texts.keeping());
    }
  }

  private void named(String kind, Named named) {
    note(kind + " " + named.id(), "name", named.name());
  }

  private void tier(Tier tier) {
    String item = "Tier " + tier.id();
    note(item, "name", tier.name());
    Long quota = tier.openQuota();
    note(item, "open registrations", quota == null ? "no end" : number(quota));
    Money limit = tier.autoApproval();
    note(item, "protected without a person up to", limit == null ? "no end" : amount(limit));
    Long margin = tier.margin();
    note(item, "margin", margin == null ? "nothing said" : number(margin) + " %");
  }

  private void territory(Territory territory) {
    String item = "Territory " + territory.id();
    note(item, "name", territory.name());
    territory.countries().stream().sorted().forEach(code -> note(item, "country " + code, PRESENT));
  }

  private void family(ProductFamily family) {
    String item = "Product family " + family.id();
    note(item, "name", family.name());
    note(
        item,
        "partner types",
        family.partnerTypes().isEmpty() ? "all" : list(family.partnerTypes()));
    note(item, "tiers", family.tiers().isEmpty() ? "all" : list(family.tiers()));
    note(item, "certifications", list(family.certifications()));
  }

  private void rule(Rule rule) {
    String item = "Rule " + rule.id();
    note(item, "title", rule.title());
    note(item, "statement", rule.statement());
    note(item, "condition", oneLine(rule.when()));
    note(item, "verdict", rule.verdict().name());
    note(item, "reason", rule.reason().name());
    note(item, "text", rule.text());
    Wording mend = rule.mend();
    if (mend != null) {
      note(item, "mend", mend);
    }
    note(item, "changes", list(rule.changes().stream().map(Described::change).toList()));
  }

  private static String change(Change change) {
    return change.fact() + " = " + oneLine(change.needed());
  }

  private void obligation(Obligation owed) {
    String item = "Obligation " + owed.id();
    note(item, "title", owed.title());
    note(item, "statement", owed.statement());
    note(item, "condition", oneLine(owed.when()));
    note(item, "reason", owed.reason().name());
    note(item, "within", owed.within());
    note(item, "text", owed.text());
  }

  private void notification(Notification notification) {
    String item = "Mail " + notification.event() + side(notification);
    note(item, "to", list(notification.to().stream().map(Enum::name).toList()));
    note(item, "required", notification.required() ? "yes" : "no");
    note(item, "subject", notification.subject());
    note(item, "text", notification.text());
    if (notification.apart() != null) {
      note(item, "text beside another deal", notification.apart());
    }
  }

  private static String side(Notification notification) {
    return switch (notification.audience()) {
      case PARTNER -> "";
      case FORMER_PARTNER -> " to the former partner";
      case VENDOR -> " to the vendor";
    };
  }

  private void note(String item, Map<String, String> aspects) {
    items.computeIfAbsent(item, _ -> new LinkedHashMap<>()).putAll(aspects);
  }

  private void note(String item, String aspect, Wording wording) {
    wording
        .byLanguage()
        .forEach((language, text) -> note(item, (aspect + " " + language).strip(), oneLine(text)));
  }

  private void note(String item, String aspect, String value) {
    items.computeIfAbsent(item, _ -> new LinkedHashMap<>()).put(aspect, value);
  }

  private static String major(Money money) {
    int digits = Math.max(0, money.currency().getDefaultFractionDigits());
    var major = BigDecimal.valueOf(money.amountMinor(), digits);
    return NumberFormat.getInstance(Locale.ENGLISH).format(major);
  }

  private static String amount(Money money) {
    return major(money) + " " + money.currency().getCurrencyCode();
  }

  private static String number(long number) {
    return NumberFormat.getInstance(Locale.ENGLISH).format(number);
  }

  private static String list(Collection<String> items) {
    return items.isEmpty() ? "none" : items.stream().collect(Collectors.joining(", "));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
