package io.entente.program.publish;

import io.entente.program.OpenLetter;
import io.entente.program.recruiting.DealsRule;
import io.entente.program.recruiting.PartingRules;
import io.entente.program.recruiting.Recruiting;
import io.entente.program.recruiting.RecruitingLetters;
import io.entente.program.recruiting.ScreeningReason;
import io.entente.program.recruiting.ScreeningRule;
import io.entente.program.recruiting.ScreeningVerdict;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how partners are found. */
final class RecruitingReader {
  private static final int MANY = 100;

  private static final Set<ScreeningReason> REASONS =
      EnumSet.complementOf(EnumSet.of(ScreeningReason.NO_RULE, ScreeningReason.RULE_NOT_JUDGED));

  private final Wordings wordings;

  RecruitingReader(Wordings wordings) {
    this.wordings = wordings;
  }

  Recruiting recruiting(Part part) {
    Part fields = part.only("screening", "letters", "parting");
    Part screening = fields.field("screening");
    List<ScreeningRule> rules = screening.items(MANY, this::rule);
    once(rules, screening);
    return new Recruiting(
        rules,
        fields.optional("letters").map(this::letters).orElse(null),
        fields.optional("parting").map(RecruitingReader::parting).orElse(null));
  }

  private static PartingRules parting(Part part) {
    var fields = part.only("suspended", "terminated");
    var rules = EnumSet.allOf(DealsRule.class);
    return new PartingRules(
        fields.field("suspended").oneOf(rules, DealsRule.KEEP),
        fields.field("terminated").oneOf(rules, DealsRule.RELEASE));
  }

  private RecruitingLetters letters(Part part) {
    var fields = part.only("invitation", "review", "declined");
    return new RecruitingLetters(
        letter(fields.optional("invitation"), RecruitingLetters.OF_INVITATION),
        letter(fields.optional("review"), RecruitingLetters.OF_REVIEW),
        letter(fields.optional("declined"), RecruitingLetters.OF_DECLINED));
  }

  private @Nullable OpenLetter letter(Optional<Part> part, Set<String> open) {
    return part.map(each -> each.only("subject", "text"))
        .map(
            fields ->
                new OpenLetter(
                    wordings.naming(fields.field("subject"), List.copyOf(open)),
                    wordings.leaving(fields.field("text"), List.copyOf(open))))
        .orElse(null);
  }

  private ScreeningRule rule(Part part) {
    var fields = part.only("id", "when", "verdict", "reason", "text");
    return new ScreeningRule(
        fields.field("id").text(RuleReader.RULE_ID),
        fields.field("when").text(ConditionCompiler.LONGEST),
        fields
            .field("verdict")
            .oneOf(EnumSet.allOf(ScreeningVerdict.class), ScreeningVerdict.IN_REVIEW),
        fields.field("reason").oneOf(REASONS, ScreeningReason.INSUFFICIENT_INFO),
        wordings.naming(fields.field("text"), List.of()));
  }

  private static void once(List<ScreeningRule> rules, Part screening) {
    var seen = new HashSet<String>();
    for (int i = 0; i < rules.size(); i++) {
      String id = rules.get(i).id();
      if (!id.isEmpty() && !seen.add(id)) {
        screening.item(i).fault("duplicate", "%s stands here twice".formatted(id));
      }
    }
  }
}
