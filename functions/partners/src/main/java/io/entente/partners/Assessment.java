package io.entente.partners;

import io.entente.platform.events.Event;
import io.entente.program.Program;
import io.entente.program.tiers.Evaluation;
import io.entente.program.tiers.Ladder;
import io.entente.program.tiers.Measures;
import io.entente.program.tiers.Reckoning;
import io.entente.program.tiers.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a partner's tier comes to. Pure: all that it depends on is what was read and what is known.
 *
 * @param after as it is stored then
 * @param told what came of it
 */
record Assessment(TierItem after, TierEvaluation told) {
  static Assessment of(TierReading reading, TierFacts facts) {
    return reading
        .rules()
        .filter(_ -> !reading.isOver())
        .map(program -> ruled(reading, facts, program))
        .orElseGet(() -> notRuled(reading, facts));
  }

  /** Facts are kept for a program that will ask for them. */
  private static Assessment notRuled(TierReading reading, TierFacts facts) {
    var found = new Found(TierEvaluation.Outcome.NOT_RULED, reading.standing(), Map.of(), null);
    return of(reading, facts, found);
  }

  private static Assessment ruled(TierReading reading, TierFacts facts, Program program) {
    Ladder ladder = program.ladder(reading.item().partnerType()).orElseThrow();
    Measures measures = measures(reading, facts, program);
    Evaluation evaluation =
        ladder.evaluate(
            new Ladder.Situation(reading.standing(), measures, reading.today(), facts.exemption()));
    return of(
        reading,
        facts,
        new Found(
            TierEvaluation.Outcome.of(evaluation),
            evaluation.after(),
            measures.known(),
            program.version()));
  }

  static Measures measures(TierReading reading, TierFacts facts, Program program) {
    return facts.known().on(reading.today(), program.reckoning().orElseThrow());
  }

  private record Found(
      TierEvaluation.Outcome outcome,
      Standing after,
      Map<String, Long> measures,
      @Nullable Long programVersion) {}

  private static Assessment of(TierReading reading, TierFacts facts, Found found) {
    var item =
        new TierItem(
            reading.item().partnerId(),
            found.after,
            facts.known().sales() == null ? null : facts.known().sales().won(),
            facts.known().people() == null ? null : facts.known().people().certified(),
            facts.exemption(),
            found.measures,
            found.programVersion,
            reading.today(),
            found.programVersion == null ? null : dueAt(reading, facts, found.after));
    var told =
        new TierEvaluation(
            reading.item().partnerId(),
            reading.item().partnerType(),
            found.outcome,
            reading.standing(),
            found.after,
            found.programVersion,
            reading.today(),
            TierEvaluation.Measure.of(found.measures),
            facts.exemption());
    return new Assessment(item, told);
  }

  /** The first instant at which anything may be different although nothing happens. */
  private static @Nullable Instant dueAt(TierReading reading, TierFacts facts, Standing after) {
    Reckoning reckoning = reading.rules().flatMap(Program::reckoning).orElseThrow();
    LocalDate today = reading.today();
    return Stream.of(
            facts.known().nextAfter(today, reckoning),
            Optional.ofNullable(after.notice()).map(Standing.Notice::lostOn),
            Optional.ofNullable(facts.exemption()).map(granted -> granted.lastDay().plusDays(1)))
        .flatMap(Optional::stream)
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo)
        .map(reading::beginOf)
        .orElse(null);
  }

  /** Whether it says anything that is not known already. */
  boolean isNews(TierReading reading) {
    return reading
        .stored()
        .map(before -> !before.item().sameAs(after) || !isAsPut(reading))
        .orElseGet(() -> after.isKnown() || after.exemption() != null || moves());
  }

  private boolean isAsPut(TierReading reading) {
    return reading.item().tier().equals(after.standing().tier());
  }

  /** Whether the partner has another tier by it. */
  boolean moves() {
    return !told.before().tier().equals(told.after().tier());
  }

  Event event(Instant now) {
    Event event = Event.of(told.outcome().event(), now, told);
    return after.dueAt() == null ? event : event.dueAt("tier.evaluation_due", after.dueAt());
  }
}
