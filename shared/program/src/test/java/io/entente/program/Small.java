package io.entente.program;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.program.facts.AccountFacts;
import io.entente.program.facts.DealFacts;
import io.entente.program.facts.Facts;
import io.entente.program.facts.MatchFacts;
import io.entente.program.facts.OpportunityFacts;
import io.entente.program.facts.PartnerFacts;
import io.entente.program.publish.ProgramCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program of two rules, and documents that differ from it in what a test is about. */
final class Small {
  static final String DOCUMENT = read();
  static final CompiledProgram COMPILED = compiled(DOCUMENT);

  private Small() {}

  /** The document with one part of it replaced; the part must be there. */
  static String with(String part, String replacement) {
    if (!DOCUMENT.contains(part)) {
      throw new IllegalArgumentException("The small program has no " + part);
    }
    return DOCUMENT.replace(part, replacement);
  }

  static String withCondition(String condition) {
    return with(
        "deal.valueMinor < program.minimumMinor",
        "|-\n      " + condition.replace("\n", "\n      "));
  }

  /** A place in the first condition, as {@link #withCondition} writes it into the document. */
  static String inDocument(String place) {
    var lines = DOCUMENT.lines().takeWhile(line -> !line.contains("when:")).count() + 1;
    return Pattern.compile("line (\\d+)(, column (\\d+))?")
        .matcher(place)
        .replaceAll(
            found ->
                "line %d%s"
                    .formatted(
                        lines + Long.parseLong(found.group(1)),
                        found.group(3) == null
                            ? ""
                            : ", column " + (6 + Integer.parseInt(found.group(3)))));
  }

  static CompiledProgram compiled(String document) {
    return switch (ProgramCompiler.compile(document)) {
      case Outcome.Done<CompiledProgram>(var program) -> program;
      case Outcome.Refused<CompiledProgram>(var problem) ->
          throw new AssertionError(problem.faults().toString());
    };
  }

  static List<Fault> faults(String document) {
    return switch (ProgramCompiler.compile(document)) {
      case Outcome.Done<CompiledProgram>(var program) ->
          throw new AssertionError("was accepted: " + program.program());
      case Outcome.Refused<CompiledProgram>(var problem) -> problem.faults();
    };
  }

  static Facts facts(long valueMinor, String currency, OpportunityFacts... opportunities) {
    var deal =
        new DealFacts(
            "AT",
            List.of("platform"),
            valueMinor,
            currency,
            "resell",
            "",
            30,
            false,
            false,
            List.of("endCustomer.country", "endCustomer.website"),
            false,
            0);
    return new Facts(
        LocalDate.of(2026, 3, 2),
        deal,
        new PartnerFacts(
            "active", "reseller", "", true, List.of("ALPS"), List.of("platform"), List.of(), 0),
        AccountFacts.UNKNOWN,
        MatchFacts.NONE,
        List.of(opportunities),
        List.of());
  }

  static OpportunityFacts direct(long daysSinceActivity) {
    return new OpportunityFacts("direct", false, List.of(), true, daysSinceActivity, "");
  }

  static Facts withOpportunities(int count) {
    var many = Stream.generate(() -> direct(1)).limit(count).toArray(OpportunityFacts[]::new);
    return facts(500_000, "USD", many);
  }

  private static String read() {
    try (var in = Small.class.getResourceAsStream("/small.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
