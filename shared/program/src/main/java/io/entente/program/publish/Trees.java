package io.entente.program.publish;

import io.entente.program.Change;
import io.entente.program.CompiledProgram;
import io.entente.program.Program;
import io.entente.program.Rule;
import io.entente.program.journeys.Milestone;
import io.entente.program.recruiting.ScreeningRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks all that is written as an expression: conditions, and what changes need. */
final class Trees {
  private final Program program;
  private final Part document;
  private final ConditionCompiler compiler;

  Trees(Program program, Part document) {
    this.program = program;
    this.document = document;
    this.compiler = ConditionCompiler.ofDeals(program.limits().keySet());
  }

  /** Complete only where no fault was noted. */
  CompiledProgram.Trees compiled() {
    var conditions = new ArrayList<byte[]>();
    var changes = new ArrayList<List<byte[]>>();
    for (int i = 0; i < program.rulesOfEngagement().size(); i++) {
      var rule = program.rulesOfEngagement().get(i);
      var place = document.field("rulesOfEngagement").item(i);
      condition(rule.when(), place).ifPresent(conditions::add);
      changes.add(changes(rule, place.field("changes")));
    }
    return new CompiledProgram.Trees(
        conditions,
        changes,
        obligations(),
        screening(),
        journeys(),
        secondPerson().stream().toList());
  }

  private Optional<byte[]> secondPerson() {
    return Optional.ofNullable(program.offers().secondPerson())
        .filter(when -> !when.isEmpty())
        .flatMap(
            when ->
                ConditionCompiler.ofOffers(program.limits().keySet())
                    .compile(when, document.field("privateOffers").field("secondPerson")));
  }

  private List<byte[]> screening() {
    var applications = ConditionCompiler.ofApplications(program.limits().keySet());
    var conditions = new ArrayList<byte[]>();
    List<ScreeningRule> rules = program.recruitment().screening();
    for (int i = 0; i < rules.size(); i++) {
      Part place = document.field("recruiting").field("screening").item(i);
      if (!rules.get(i).when().isEmpty()) {
        applications.compile(rules.get(i).when(), place.field("when")).ifPresent(conditions::add);
      }
    }
    return conditions;
  }

  private List<byte[]> obligations() {
    var conditions = new ArrayList<byte[]>();
    for (int i = 0; i < program.obligations().size(); i++) {
      condition(program.obligations().get(i).when(), document.field("obligations").item(i))
          .ifPresent(conditions::add);
    }
    return conditions;
  }

  private List<List<byte[]>> journeys() {
    var journeys = new ArrayList<List<byte[]>>();
    if (!program.ways().isEmpty()) {
      var milestones = ConditionCompiler.ofJourneys();
      for (int i = 0; i < program.ways().size(); i++) {
        journeys.add(journey(i, milestones));
      }
    }
    return journeys;
  }

  private List<byte[]> journey(int place, ConditionCompiler milestones) {
    var conditions = new ArrayList<byte[]>();
    Part at = document.field("journeys").item(place).field("milestones");
    List<Milestone> all = program.ways().get(place).milestones();
    for (int i = 0; i < all.size(); i++) {
      String when = all.get(i).when();
      if (!when.isEmpty()) {
        milestones.compile(when, at.item(i).field("when")).ifPresent(conditions::add);
      }
    }
    return conditions;
  }

  private Optional<byte[]> condition(String when, Part place) {
    return when.isEmpty() ? Optional.empty() : compiler.compile(when, place.field("when"));
  }

  private List<byte[]> changes(Rule rule, Part place) {
    var needed = new ArrayList<byte[]>();
    for (int i = 0; i < rule.changes().size(); i++) {
      needed(rule.changes().get(i), place.item(i)).ifPresent(needed::add);
    }
    return needed;
  }

  private Optional<byte[]> needed(Change change, Part place) {
    if (change.fact().isEmpty() || change.needed().isEmpty()) {
      return Optional.empty(); // noted already
    }
    var type = FactTypes.of(change.fact());
    if (type.isEmpty()) {
      place
          .field("fact")
          .fault("reference", "%s is no fact that can change".formatted(change.fact()));
    }
    return type.flatMap(t -> compiler.compile(t, change.needed(), place.field("needed")));
  }
}
