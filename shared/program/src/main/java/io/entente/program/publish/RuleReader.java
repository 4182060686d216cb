package io.entente.program.publish;

import io.entente.program.Change;
import io.entente.program.Obligation;
import io.entente.program.ReasonCode;
import io.entente.program.Rule;
import io.entente.program.Texts;
import io.entente.program.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads rules and the texts that belong to none. */
final class RuleReader {
  private static final int MOST_CHANGES = 5;

  static final Pattern RULE_ID = Pattern.compile("[a-z][a-z0-9-]{1,63}");

  /** What a rule can answer: no rule approves, a deal is approved when none stands against it. */
  private static final Set<Verdict> VERDICTS = EnumSet.complementOf(EnumSet.of(Verdict.APPROVED));

  private static final Set<ReasonCode> REASONS =
      EnumSet.complementOf(EnumSet.of(ReasonCode.NO_OBJECTION, ReasonCode.RULE_NOT_JUDGED));

  private RuleReader() {}

  static Rule rule(Part part, Wordings wordings) {
    var fields =
        part.only(
            "id", "title", "statement", "when", "verdict", "reason", "text", "mend", "changes");
    return new Rule(
        fields.field("id").text(RULE_ID),
        wordings.plain(fields.field("title")),
        wordings.published(fields.field("statement")),
        fields.field("when").text(ConditionCompiler.LONGEST),
        fields.field("verdict").oneOf(VERDICTS, Verdict.IN_REVIEW),
        fields.field("reason").oneOf(REASONS, ReasonCode.INSUFFICIENT_INFO),
        wordings.answer(fields.field("text")),
        fields.optional("mend").map(wordings::answer).orElse(null),
        fields
            .optional("changes")
            .map(p -> p.items(MOST_CHANGES, RuleReader::change))
            .orElse(List.of()));
  }

  private static Change change(Part part) {
    var fields = part.only("fact", "needed");
    return new Change(
        fields.field("fact").text(100), fields.field("needed").text(ConditionCompiler.LONGEST));
  }

  static Obligation obligation(Part part, Wordings wordings) {
    var fields = part.only("id", "title", "statement", "when", "reason", "within", "text");
    return new Obligation(
        fields.field("id").text(RULE_ID),
        wordings.plain(fields.field("title")),
        wordings.published(fields.field("statement")),
        fields.field("when").text(ConditionCompiler.LONGEST),
        fields.field("reason").oneOf(REASONS, ReasonCode.NO_EVIDENCE),
        fields.field("within").text(100),
        wordings.answer(fields.field("text")));
  }

  static Texts texts(Part part, Wordings wordings) {
    var fields =
        part.only(
            "approved",
            "notJudged",
            "final",
            "minimumTitle",
            "minimum",
            "protectionTitle",
            "protection",
            "extending",
            "keeping");
    return new Texts(
        wordings.answer(fields.field("approved")),
        wordings.answer(fields.field("notJudged")),
        wordings.answer(fields.field("final")),
        wordings.plain(fields.field("minimumTitle")),
        wordings.published(fields.field("minimum")),
        wordings.plain(fields.field("protectionTitle")),
        wordings.published(fields.field("protection")),
        fields.optional("extending").map(wordings::published).orElse(null),
        fields.optional("keeping").map(wordings::published).orElse(null));
  }
}
