package io.entente.deals;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.caller.Caller;
import io.entente.program.Program;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is checked of a deal before anything is decided: for whom it is, and what cannot be so. */
final class Asked {
  private Asked() {}

  /**
   * Whose deal it is: a partner's people say it by their token, the vendor's in the body.
   *
   * @param named in the body
   */
  static Outcome<String> partner(@Nullable String named) {
    String own =
        Caller.current() instanceof Caller.Member member
            ? member.partner().map(Object::toString).orElse("")
            : "";
    if (!own.isEmpty()) {
      return named == null || named.equals(own)
          ? Outcome.done(own)
          : Outcome.refused(ProblemKind.FORBIDDEN, "You can register for your own company only.");
    }
    return named == null
        ? Outcome.refused(
            Problem.invalid(
                List.of(
                    new Fault(
                        "/partnerId", "required", "/partnerId is required: whose deal is it?"))))
        : Outcome.done(named);
  }

  /** Every fault that only the program and the calendar can tell. */
  static List<Fault> faults(Program program, DealDescription deal, Instant now) {
    var faults = new ArrayList<Fault>();
    for (int i = 0; i < deal.products().size(); i++) {
      if (program.family(deal.products().get(i)).isEmpty()) {
        faults.add(unknownFamily(program, i));
      }
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (deal.expectedCloseDate() != null && deal.expectedCloseDate().isBefore(today)) {
      faults.add(
          new Fault(
              "/expectedCloseDate",
              "past",
              "/expectedCloseDate %s is past; today is %s (UTC)."
                  .formatted(deal.expectedCloseDate(), today)));
    }
    return faults;
  }

  private static Fault unknownFamily(Program program, int place) {
    String known =
        program.productFamilies().stream().map(f -> f.id()).collect(Collectors.joining(", "));
    return new Fault(
        "/products/" + place,
        "unknown",
        "/products/%d is no product family of the program. Known are: %s.".formatted(place, known));
  }

  /** The first language that is asked for: {@code de-AT,de;q=0.9} asks for German. */
  static Locale locale(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return Locale.ENGLISH;
    }
    try {
      return Locale.LanguageRange.parse(acceptLanguage).stream()
          .findFirst()
          .map(range -> Locale.forLanguageTag(range.getRange()))
          .orElse(Locale.ENGLISH);
    } catch (IllegalArgumentException _) {
      return Locale.ENGLISH;
    }
  }
}
