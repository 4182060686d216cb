package io.entente.standin.marketplace;

import io.entente.standin.marketplace.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** A change set from a file. */
record Sample(Path file, ObjectNode body) {
  private static final Pattern DATE = Pattern.compile("\"(20\\d\\d-\\d\\d-\\d\\d)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("%s|\\{\\{|<[A-Za-z]");
  private static final LocalDate WITHOUT_DATES = LocalDate.of(2024, 1, 1);

  /** Empty if the file holds no change set. */
  static Optional<Sample> read(Path file) {
    try {
      return Json.read(Files.readString(file))
          .filter(body -> body.path("ChangeSet").isArray())
          .map(body -> new Sample(file, body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether something has to be filled in before anybody could send it. */
  boolean isTemplate() {
    return PLACEHOLDER.matcher(body.toString()).find();
  }

  Set<String> changeTypes() {
    return Json.each(body.path("ChangeSet"))
        .map(change -> Json.text(change, "ChangeType"))
        .collect(Collectors.toSet());
  }

  Set<String> entityTypes() {
    return Json.each(body.path("ChangeSet"))
        .map(change -> Json.text(change.path("Entity"), "Type"))
        .collect(Collectors.toSet());
  }

  /** A day on which none of its dates was past. */
  LocalDate day() {
    return DATE.matcher(body.toString())
        .results()
        .map(match -> LocalDate.parse(match.group(1)))
        .filter(date -> !date.equals(LocalDate.of(2022, 7, 14)))
        .min(LocalDate::compareTo)
        .orElse(WITHOUT_DATES)
        .minusDays(1);
  }

  /** All texts of a field, wherever it is. */
  Set<String> texts(String field) {
    return Pattern.compile("\"%s\":\"([^\"]+)\"".formatted(field))
        .matcher(body.toString())
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The dimensions that it prices by use. */
  Set<String> metered() {
    return Json.each(body.path("ChangeSet"))
        .flatMap(change -> Json.each(change.path("DetailsDocument").path("Terms")))
        .filter(term -> Json.text(term, "Type").equals("UsageBasedPricingTerm"))
        .flatMap(term -> Json.each(term.path("RateCards")))
        .flatMap(card -> Json.each(card.path("RateCard")))
        .map(rate -> Json.text(rate, "DimensionKey"))
        .collect(Collectors.toSet());
  }
}
