package io.entente.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entente.kernel.Fault;
import io.entente.program.journeys.Course;
import io.entente.program.journeys.JourneyFacts;
import io.entente.program.journeys.Milestone;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways that partners take, and those that nobody could. */
class JourneyTest {
  private static final Instant BEGIN = Instant.parse("2026-03-01T09:30:00Z");

  private static final String WAY =
      """
      journeys:
        - id: start
          name: {en: Start, de: Anfang}
          begins: agreement.signed
          ends: deal
          milestones:
            - {id: team, name: {en: Team, de: Team}, owner: PARTNER, when: people >= 2, dueDays: 7, remindDays: [3]}
            - {id: course, name: {en: Course, de: Kurs}, owner: PARTNER, after: [team], when: "'sales' in certifications", dueDays: 14}
            - {id: deal, name: {en: Deal, de: Projekt}, owner: PARTNER, after: [team], when: dealsRegistered >= 1, dueDays: 60}
      """;

  @Test
  void every_fault_is_told_at_once_each_with_its_place() {
    String document =
        with(
            "begins: agreement.signed", "begins: moon.full",
            "ends: deal", "ends: moon",
            "after: [team], when: \"'sales'", "after: [course], when: \"'sales'",
            "people >= 2", "peoples >= 2",
            "dealsRegistered >= 1", "dealsRegistered",
            "remindDays: [3]", "remindDays: [9]");

    List<Fault> faults = Small.faults(document);

    assertThat(faults)
        .extracting(Fault::pointer, Fault::code)
        .containsExactlyInAnyOrder(
            tuple("/journeys/0/begins", "reference"),
            tuple("/journeys/0/ends", "reference"),
            tuple("/journeys/0/milestones/1/after", "cycle"),
            tuple("/journeys/0/milestones/0/when", "condition"),
            tuple("/journeys/0/milestones/2/when", "condition"),
            tuple("/journeys/0/milestones/0/remindDays", "range"));
    assertThat(faults).allSatisfy(fault -> assertThat(fault.message()).contains("line "));
  }

  @Test
  void a_circle_of_several_is_told_at_each_of_them() {
    String document =
        with("owner: PARTNER, when: people", "owner: PARTNER, after: [course], when: people");

    assertThat(Small.faults(document))
        .extracting(Fault::pointer, Fault::code)
        .containsExactlyInAnyOrder(
            tuple("/journeys/0/milestones/0/after", "cycle"),
            tuple("/journeys/0/milestones/1/after", "cycle"));
  }

  @Test
  void what_waits_for_a_milestone_that_is_not_on_the_way_never_opens() {
    String type = Small.COMPILED.program().partnerTypes().getFirst().id();
    String document =
        with(
            "owner: PARTNER, when: people",
            "owner: PARTNER, partnerTypes: [%s], when: people".formatted(type));

    assertThat(Small.faults(document))
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault.code()).isEqualTo("unreachable"))
        .extracting(Fault::pointer)
        .contains("/journeys/0/milestones/1/after", "/journeys/0/milestones/2/after");
  }

  @Test
  void a_milestone_counts_only_after_those_before_it_and_one_may_open_the_next() {
    assertThat(reached(facts(1, List.of("sales"), 1))).isEmpty();
    assertThat(reached(facts(2, List.of("sales"), 0))).containsExactly("team", "course");
    assertThat(reached(facts(2, List.of(), 1))).containsExactly("team", "deal");
  }

  @Test
  void once_its_last_milestone_is_reached_nothing_is_open_and_nobody_is_called() {
    CompiledJourney way = way();
    var course = Course.of(way.journey(), "any", List.of("team", "deal"), BEGIN);

    assertThat(course.isOver()).isTrue();
    assertThat(course.open()).isEmpty();
    assertThat(course.calls()).isEmpty();
  }

  @Test
  void time_calls_for_what_is_open_only_the_earliest_first() {
    var course = Course.of(way().journey(), "any", List.of(), BEGIN);

    assertThat(course.calls()).extracting(Course.Call::id).containsExactly("team-3", "team-0");
    assertThat(course.calls().getFirst().at()).isEqualTo(Instant.parse("2026-03-05T09:30:00Z"));
  }

  @Test
  void a_journey_is_stored_with_its_checked_conditions() {
    var stored = CompiledProgram.fromBytes(Small.compiled(with()).toBytes());

    assertThat(stored.journey("start").orElseThrow().journey()).isEqualTo(way().journey());
  }

  private static List<String> reached(JourneyFacts facts) {
    CompiledJourney way = way();
    return way.reached(Course.of(way.journey(), "any", List.of(), BEGIN), facts).stream()
        .map(Milestone::id)
        .toList();
  }

  private static JourneyFacts facts(long people, List<String> certifications, long deals) {
    return new JourneyFacts("active", "", true, people, 1, 1, certifications, deals, 0, 0);
  }

  private static CompiledJourney way() {
    return Small.compiled(with()).journey("start").orElseThrow();
  }

  private static String with(String... parts) {
    String way = WAY;
    for (int i = 0; i < parts.length; i += 2) {
      assertThat(way).contains(parts[i]);
      way = way.replace(parts[i], parts[i + 1]);
    }
    return Small.DOCUMENT + "\n" + way;
  }
}
