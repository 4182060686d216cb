package io.entente.program.conditions;

import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelNativeTypesExtensions;
import io.entente.program.facts.AccountFacts;
import io.entente.program.facts.ApplicationFacts;
import io.entente.program.facts.DealFacts;
import io.entente.program.facts.Facts;
import io.entente.program.facts.HoldFacts;
import io.entente.program.facts.MatchFacts;
import io.entente.program.facts.OpportunityFacts;
import io.entente.program.facts.PartnerFacts;
import io.entente.program.facts.ProgramFacts;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** What a condition can name. Both sides, compiling and running, take it from here. */
public final class Vocabulary {
  /** Variables that are one record each. */
  public static final Map<String, Class<? extends Record>> RECORDS =
      Map.of(
          "deal", DealFacts.class,
          "partner", PartnerFacts.class,
          "account", AccountFacts.class,
          "match", MatchFacts.class,
          "program", ProgramFacts.class);

  /** Variables that are a list of records. */
  public static final Map<String, Class<? extends Record>> LISTS =
      Map.of("opportunities", OpportunityFacts.class, "holds", HoldFacts.class);

  /** What a condition on an application can name. */
  public static final Map<String, Class<? extends Record>> APPLICATION =
      Map.of("application", ApplicationFacts.class);

  /** The start of the day of the decision, UTC. */
  public static final String TODAY = "today";

  /** Before the name of each of the program's limits. */
  public static final String LIMITS = "limits.";

  /** {@code money('5000 USD')}: the amount in minor units. */
  public static final String MONEY = "money";

  /** How a checked tree names the one form of {@link #MONEY}. */
  public static final String MONEY_OF_STRING = "money_string";

  private Vocabulary() {}

  /** The records of facts as types of CEL. */
  public static CelNativeTypesExtensions types() {
    return CelExtensions.nativeTypes(
        ApplicationFacts.class,
        DealFacts.class,
        PartnerFacts.class,
        AccountFacts.class,
        MatchFacts.class,
        ProgramFacts.class,
        OpportunityFacts.class,
        HoldFacts.class);
  }

  /** A value for every variable of a condition on an application. */
  public static Map<String, Object> values(ApplicationFacts facts, Map<String, Long> limits) {
    var values = new HashMap<String, Object>();
    values.put("application", facts);
    values.put(TODAY, facts.today().atStartOfDay(ZoneOffset.UTC).toInstant());
    limits.forEach((name, number) -> values.put(LIMITS + name, number));
    return Map.copyOf(values);
  }

  /** A value for every variable. */
  public static Map<String, Object> values(
      Facts facts, ProgramFacts program, Map<String, Long> limits) {
    var values = new HashMap<String, Object>();
    values.put("deal", facts.deal());
    values.put("partner", facts.partner());
    values.put("account", facts.account());
    values.put("match", facts.match());
    values.put("program", program);
    values.put("opportunities", facts.opportunities());
    values.put("holds", facts.holds());
    values.put(TODAY, facts.today().atStartOfDay(ZoneOffset.UTC).toInstant());
    limits.forEach((name, number) -> values.put(LIMITS + name, number));
    return Map.copyOf(values);
  }
}
