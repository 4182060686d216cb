package io.entente.local.replay;

import io.entente.local.Cure;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the files lack, from a JSON file.
 *
 * @param deal members of the contract's {@code RegisterDeal} that every deal gets: products,
 *     estimatedValue, contact, and expectedCloseDate unless one of the next is meant
 * @param closeInDays counted from today. On another day the same row is another request, and its
 *     key is refused; name a date to run a file again later
 * @param partnerIds whose deals they are, by turns; those that the service has already
 * @param partners the same, but put before the run: {@code PutPartner} with its partnerId. The
 *     territory {@code "*"} stands for every country
 * @param standings the accounts' standings, by turns: with several of them a verdict tells more of
 *     which account was meant
 * @param countries names of countries, and their codes, that nobody here knows
 */
record Defaults(
    ObjectNode deal,
    @Nullable Integer closeInDays,
    @Nullable List<String> partnerIds,
    @Nullable List<ObjectNode> partners,
    @Nullable List<String> standings,
    @Nullable Map<String, String> countries) {

  Defaults {
    Objects.requireNonNull(deal, "deal is missing");
  }

  /** The member that says when a deal closes. */
  static final String CLOSES = "expectedCloseDate";

  private static final String BUILT_IN = "replay-defaults.json";

  /** As they are where no file is named; also the example of such a file. */
  static Defaults builtIn() {
    try (InputStream in = Defaults.class.getResourceAsStream(BUILT_IN)) {
      return Json.MAPPER.readValue(
          Objects.requireNonNull(in, BUILT_IN).readAllBytes(), Defaults.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws Cure if the file cannot be read or lacks what every deal needs
   */
  static Defaults read(Path path) {
    try {
      return Json.MAPPER.readValue(Files.readAllBytes(path), Defaults.class).checked(path);
    } catch (IOException | JacksonException e) {
      throw new Cure("%s cannot be read: %s".formatted(path, e.getMessage()), e);
    }
  }

  private Defaults checked(Path path) {
    if (partnersInTurn().isEmpty()) {
      throw new Cure(path + " names nobody under partnerIds or partners.");
    }
    return this;
  }

  List<String> partnersInTurn() {
    return Stream.concat(
            partnersToPut().stream().map(partner -> partner.path("partnerId").asString("")),
            Objects.requireNonNullElse(partnerIds, List.<String>of()).stream())
        .toList();
  }

  List<ObjectNode> partnersToPut() {
    return Objects.requireNonNullElse(partners, List.of());
  }

  /** By turns, so that each account has the same standing in every run of the same file. */
  String standing(int place) {
    return standings == null || standings.isEmpty()
        ? "prospect"
        : standings.get(place % standings.size());
  }

  Map<String, String> countryNames() {
    return Objects.requireNonNullElse(countries, Map.of());
  }

  /** What every deal is told to have, with its date. */
  ObjectNode dealOn(LocalDate today) {
    ObjectNode filled = deal.deepCopy();
    if (!filled.has(CLOSES)) {
      filled.put(CLOSES, closes(today).toString());
    }
    return filled;
  }

  /**
   * Where nothing is said, the end of next June: the same for all runs of a year, and never further
   * than the default program allows.
   */
  private LocalDate closes(LocalDate today) {
    return closeInDays == null
        ? LocalDate.of(today.getYear() + 1, 6, 30)
        : today.plusDays(closeInDays);
  }
}
