package io.entente.standin.marketplace.rules;

import static io.entente.standin.marketplace.rules.Rule.rule;

import io.entente.standin.marketplace.rules.How.AtOnce;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Change;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** What is refused of a change set as a whole. */
final class SubmissionRules {
  private static final How IN_USE = new AtOnce(423, "ResourceInUseException");

  private SubmissionRules() {}

  static final List<Rule<Submission>> ALL =
      List.of(
          rule(
              "ChangeSet.Catalog",
              "Catalog must be AWSMarketplace.",
              How.INVALID,
              Source.MODEL,
              set -> !Json.text(set.body(), "Catalog").equals("AWSMarketplace")),
          rule(
              "ChangeSet.size",
              "A change set has 1 to 20 changes.",
              How.INVALID,
              Source.MODEL,
              set -> set.sent().isEmpty() || set.sent().size() > 20),
          rule(
              "ChangeSet.ChangeSetName",
              "ChangeSetName has 1 to 100 of letters, digits, blanks and _+=.:@-",
              How.INVALID,
              Source.MODEL,
              set ->
                  given(set, "ChangeSetName")
                      && !fits(set, "ChangeSetName", "[\\w\\s+=.:@-]{1,100}")),
          rule(
              "ChangeSet.ClientRequestToken",
              "ClientRequestToken has 1 to 64 visible ASCII characters.",
              How.INVALID,
              Source.MODEL,
              set ->
                  given(set, "ClientRequestToken")
                      && !fits(set, "ClientRequestToken", "[!-~]{1,64}")),
          rule(
              "ChangeSet.Intent",
              "Intent VALIDATE serves new versions of single AMIs only, no offers.",
              How.INVALID,
              Source.MODEL,
              set -> given(set, "Intent") && !fits(set, "Intent", "APPLY")),
          rule(
              "ChangeSet.names",
              "Two changes of a set cannot have one ChangeName.",
              How.INVALID,
              Source.inferred("a reference to it would be ambiguous"),
              set ->
                  Terms.repeats(set.changes().stream().flatMap(change -> change.name().stream()))),
          rule(
              "ChangeSet.duplicates",
              "The same change type is given twice for one entity.",
              How.INVALID,
              Source.MODEL,
              set -> Terms.repeats(set.changes().stream().flatMap(SubmissionRules::kindAndEntity))),
          rule(
              "ChangeSet.locks",
              "An entity of this change set is locked by one that is not over.",
              IN_USE,
              Source.MODEL,
              set ->
                  set.world().running().stream()
                      .anyMatch(other -> !Collections.disjoint(other.targets(), set.targets()))),
          rule(
              "ChangeSet.open",
              "The account has as many open change sets as it may have.",
              new AtOnce(402, "ServiceQuotaExceededException"),
              Source.inferred("the model names the quota, and no number"),
              set -> open(set) >= set.world().limits().openChangeSets()));

  /** What is refused of a token, before it is asked what it has started. */
  static final List<Rule<Submission>> TOKENS =
      List.of(
          rule(
              "ChangeSet.token",
              "ClientRequestToken was used for a change set that says something else.",
              How.INVALID,
              Source.inferred("the same token must mean the same request"),
              set ->
                  set.started()
                      .filter(before -> !before.fingerprint().equals(set.fingerprint()))
                      .isPresent()));

  private static Stream<String> kindAndEntity(Change change) {
    return change.identifier().map(entity -> change.type() + " " + entity).stream();
  }

  private static long open(Submission set) {
    return set.world().running().stream()
        .filter(other -> other.account().equals(set.account()))
        .count();
  }

  private static boolean given(Submission set, String field) {
    return Json.has(set.body(), field);
  }

  private static boolean fits(Submission set, String field, String pattern) {
    return Json.text(set.body(), field).matches(pattern);
  }
}
