package io.entente.notifications;

import io.entente.kernel.Money;
import io.entente.program.Colleague;
import io.entente.program.News;
import io.entente.program.PartnerLetter;
import io.entente.program.ProductFamily;
import io.entente.program.Program;
import io.entente.program.journeys.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What letters are shown with while they are about nothing: people and companies that there are
 * not, and what the program itself has of families, milestones and certificates.
 */
record Sample(String vendor, String portal, Instant now) {
  static final String PERSON = "Ada Example";
  private static final String COLLEAGUE = "Ben Example";
  private static final String PARTNER = "Example Partners Ltd";
  private static final String CUSTOMER = "Example Industries Ltd";
  private static final Duration SOON = Duration.ofDays(14);
  private static final long TIMES = 10;

  News deal(Program program) {
    Money least = program.minimumDealValue().getFirst();
    return new News(
        PERSON,
        vendor,
        PARTNER,
        CUSTOMER,
        program.productFamilies().stream().map(ProductFamily::id).limit(2).toList(),
        new Money(least.amountMinor() * TIMES, least.currency()),
        "",
        program.protection().end(now),
        ZoneOffset.UTC,
        portal,
        null);
  }

  PartnerLetter.News way(Program program) {
    List<Milestone> milestones =
        program.ways().stream().flatMap(way -> way.milestones().stream()).limit(2).toList();
    return new PartnerLetter.News(
        PERSON,
        vendor,
        List.of(COLLEAGUE),
        program.assignment().colleagues().stream().map(Colleague::name).toList(),
        milestones.stream().map(Milestone::name).toList(),
        milestones.stream().flatMap(milestone -> milestone.tasks().stream()).toList(),
        program.certifications().isEmpty() ? "" : program.certifications().getFirst().id(),
        now.plus(SOON),
        ZoneOffset.UTC,
        portal);
  }

  /** For letters that say for themselves what they leave open. */
  Map<String, String> open(Locale language) {
    return Map.of(
        "recipient",
        PERSON,
        "vendor",
        vendor,
        "partner",
        PARTNER,
        "company",
        PARTNER,
        "why",
        "",
        "until",
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(language)
            .format(now.plus(SOON).atZone(ZoneOffset.UTC)),
        "link",
        portal);
  }
}
