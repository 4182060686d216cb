package io.entente.deals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.entente.platform.json.Json;
import io.entente.platform.table.Versioned;
import io.entente.program.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A deal as the contract shows it. */
public record Deal(
    String dealId,
    String partnerId,
    DealStatus status,
    PartnerStatus partnerStatus,
    long version,
    Instant receivedAt,
    String receivedBy,
    @JsonUnwrapped DealDescription description,
    Verdict decision,
    @Nullable Protection protection,
    @Nullable List<Progress> progress,
    @Nullable ExtensionRequest extension,
    @Nullable WaitingList waitingList,
    @Nullable Turn turn,
    People people,
    @Nullable Review review,
    @Nullable List<Inquiry> inquiries,
    @Nullable Split split,
    @Nullable String opportunityId,
    @Nullable Sale proposal,
    @Nullable Closing closing,
    @Nullable Reversal reversal,
    List<String> moves) {

  /** What was decided and why, in one language. */
  public record Verdict(
      io.entente.program.Verdict verdict,
      Reason reason,
      List<Decision.Judged> rules,
      Instant decidedAt,
      Instant factsAsOf,
      long programVersion,
      @Nullable WhatWouldChange whatWouldChange,
      @Nullable List<Owed> owed,
      @Nullable Long marginPercent) {

    static Verdict of(Decision decision, Instant at, Locale locale) {
      return new Verdict(
          decision.verdict(),
          Reason.of(decision, locale),
          decision.rules(),
          at,
          at,
          decision.programVersion(),
          WhatWouldChange.of(decision.whatWouldChange(), locale),
          decision.owed().isEmpty()
              ? null
              : decision.owed().stream().map(owed -> Owed.of(owed, locale)).toList(),
          decision.margin());
    }

    /** The language that was asked for, else English, else whatever there is. */
    static String in(Map<String, String> text, Locale locale) {
      return Optional.ofNullable(text.get(locale.getLanguage()))
          .or(() -> Optional.ofNullable(text.get("en")))
          .orElseGet(() -> text.values().iterator().next());
    }
  }

  /** What would lead to another verdict, for a person and for a program. */
  public record WhatWouldChange(String text, List<Change> changes) {
    static @Nullable WhatWouldChange of(
        Decision.@Nullable WhatWouldChange declared, Locale locale) {
      return declared == null
          ? null
          : new WhatWouldChange(
              Verdict.in(declared.text(), locale),
              declared.changes().stream().map(Change::of).toList());
    }
  }

  /** A fact and what it would have to be. */
  public record Change(String fact, JsonNode needed) {
    static Change of(Decision.Needed needed) {
      return new Change(needed.fact(), Json.MAPPER.readTree(needed.needed()));
    }
  }

  /** Something that an approval asks for afterwards. */
  public record Owed(String id, String code, long businessDays, String text) {
    static Owed of(Decision.Owed owed, Locale locale) {
      return new Owed(
          owed.id(), owed.code().name(), owed.businessDays(), Verdict.in(owed.text(), locale));
    }
  }

  /** Who decides it and until when; the contract's {@code DealReview}. */
  public record Review(
      String owner, @Nullable Instant targetAt, @Nullable Instant dueAt, long escalated) {
    static Review of(ReviewClock clock) {
      return new Review(clock.owner(), clock.targetAt(), clock.dueAt(), clock.escalated());
    }
  }

  /** Why, for a program and for a person. */
  public record Reason(String code, String text) {
    static Reason of(Decision decision, Locale locale) {
      return new Reason(
          decision.reason().code().name(), Verdict.in(decision.reason().text(), locale));
    }
  }

  /**
   * Since when and until when nobody else can have it.
   *
   * @param extending what extends it, in words; absent where nothing can
   */
  public record Protection(Instant from, Instant until, @Nullable String extending) {
    static @Nullable Protection of(@Nullable Protected span, Optional<String> extending) {
      return span == null
          ? null
          : new Protection(span.from(), span.until(), extending.orElse(null));
    }
  }

  /**
   * Where it stands in line.
   *
   * @param position 1 is next
   * @param arrival its number, which never changes; absent from a question
   * @param freeFamilies those of several for which nobody else stood in its way when it was
   *     decided; absent where there is none
   */
  public record WaitingList(
      long position, @Nullable Long arrival, @Nullable List<String> freeFamilies) {
    static WaitingList of(DealItem deal, long position) {
      List<String> free = deal.known().freeFamilies();
      return new WaitingList(position, deal.lastArrival(), free.isEmpty() ? null : free);
    }
  }

  /**
   * What is not stored with it.
   *
   * @param decision its own, in full
   * @param place in line, if it waits
   * @param extending what extends its protection, in words
   * @param moves what can be done with it
   */
  record Shown(
      Decision decision,
      Optional<Long> place,
      Optional<String> extending,
      List<String> moves,
      ShownDeals.Look look) {}

  static Deal of(Versioned<DealItem> stored, Shown shown) {
    DealItem item = stored.item();
    Course course = item.course();
    DealStatus status = item.statusAt(shown.look.now());
    return new Deal(
        item.dealId(),
        item.partnerId(),
        status,
        PartnerStatus.of(status, course.turn() != null),
        stored.version(),
        item.receivedAt(),
        item.receivedBy(),
        item.description(),
        Verdict.of(shown.decision, item.decidedAt(), shown.look.locale()),
        Protection.of(item.protection(), shown.extending),
        course.progress(),
        course.extension(),
        shown.place.map(place -> WaitingList.of(item, place)).orElse(null),
        course.turn(),
        item.people(),
        course.review() == null ? null : Review.of(course.review()),
        course.inquiries(),
        course.split(),
        course.opportunityId(),
        course.proposal(),
        item.lapse(shown.look.now()).orElse(course.closing()),
        course.reversal(),
        shown.moves);
  }
}
