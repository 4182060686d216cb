package io.entente.program.publish;

import io.entente.kernel.Money;
import io.entente.program.MeterText;
import io.entente.program.TierRules;
import io.entente.program.Wording;
import io.entente.program.tiers.Criterion;
import io.entente.program.tiers.Known;
import io.entente.program.tiers.Patience;
import io.entente.program.tiers.Rates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what tiers ask for and how they are won and lost. */
final class TierReader {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern RATE = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
  private static final int MANY = 200;
  private static final long LONGEST_MONTHS = 24;
  private static final long LONGEST_DAYS = 365;
  private static final long WIDEST_MARGIN = 99;
  private static final long LARGEST = 1_000_000_000_000L;
  private static final List<String> VALUE = List.of("value");
  private static final List<String> MISSING = List.of("missing");

  private final Wordings wordings;

  TierReader(Wordings wordings) {
    this.wordings = wordings;
  }

  TierRules rules(Part part) {
    var fields =
        part.only(
            "zone",
            "trailingMonths",
            "marginPercent",
            "noticeDays",
            "graceDays",
            "rates",
            "facts",
            "demands",
            "words");
    return new TierRules(
        PeopleReader.read(fields.field("zone"), ZoneId::of, ZoneOffset.UTC),
        fields.field("trailingMonths").whole(1, LONGEST_MONTHS),
        new Patience(
            fields.field("marginPercent").whole(0, WIDEST_MARGIN),
            fields.field("noticeDays").whole(0, LONGEST_DAYS),
            fields.field("graceDays").whole(0, LONGEST_DAYS)),
        fields.field("rates").items(MANY, TierReader::rates),
        fields.field("facts").items(MANY, this::fact),
        fields.field("demands").items(MANY, TierReader::demand),
        words(fields.field("words")));
  }

  private static Rates rates(Part part) {
    var fields = part.only("from", "perUnit");
    return new Rates(
        PeopleReader.read(fields.field("from"), LocalDate::parse, LocalDate.EPOCH),
        fields.field("perUnit").entries(CURRENCY, TierReader::rate));
  }

  private static BigDecimal rate(Part part) {
    String said = part.text(RATE);
    if (said.isEmpty()) {
      return BigDecimal.ONE;
    }
    var rate = new BigDecimal(said);
    if (rate.signum() == 0) {
      part.fault("range", "must be more than 0");
    }
    return rate;
  }

  private TierRules.Fact fact(Part part) {
    var fields = part.only("id", "one", "other");
    return new TierRules.Fact(
        fields.field("id").text(ProgramReader.ID),
        wordings.naming(fields.field("one"), VALUE),
        wordings.naming(fields.field("other"), VALUE));
  }

  private static TierRules.Demand demand(Part part) {
    var fields = part.only("tier", "fact", "atLeast", "partnerTypes");
    String fact = fields.field("fact").text(ProgramReader.ID);
    Part atLeast = fields.field("atLeast");
    Money amount = fact.equals(Known.REVENUE) ? ProgramReader.money(atLeast) : null;
    return new TierRules.Demand(
        fields.field("tier").text(ProgramReader.ID),
        new Criterion(fact, amount == null ? atLeast.whole(0, LARGEST) : amount.amountMinor()),
        amount == null ? null : amount.currency().getCurrencyCode(),
        ProgramReader.ids(fields, "partnerTypes"));
  }

  private TierRules.Words words(Part part) {
    var fields = part.only("next", "keeping", "highest", "unknown");
    Wording next = wordings.naming(fields.field("next"), MeterText.OF_A_TIER);
    return new TierRules.Words(
        next,
        wordings.naming(fields.field("keeping"), MeterText.OF_KEEPING),
        wordings.naming(fields.field("highest"), List.of()),
        wordings.naming(fields.field("unknown"), MISSING));
  }
}
