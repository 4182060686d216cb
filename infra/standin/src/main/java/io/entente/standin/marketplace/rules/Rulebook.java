package io.entente.standin.marketplace.rules;

import io.entente.standin.marketplace.wire.Refused;
import io.entente.standin.marketplace.world.ChangeSet.ErrorDetail;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rules are in force, and which have refused something. */
public final class Rulebook {
  private final Set<String> off =
      AllRules.list().stream()
          .filter(Rule::strict)
          .map(Rule::name)
          .collect(Collectors.toCollection(HashSet::new));
  private final Set<String> refusing = new HashSet<>();

  /** Puts a rule out of force. */
  public synchronized void without(String rule) {
    off.add(known(rule));
  }

  /** Puts a rule in force: the strict side of a contradiction. */
  public synchronized void with(String rule) {
    off.remove(known(rule));
  }

  /** The names of the rules that have refused something. */
  public synchronized Set<String> refusing() {
    return Set.copyOf(refusing);
  }

  private static String known(String name) {
    if (AllRules.list().stream().noneMatch(rule -> rule.name().equals(name))) {
      throw new IllegalArgumentException("there is no rule " + name);
    }
    return name;
  }

  /**
   * Refuses at once what breaks a rule.
   *
   * @throws Refused by the first rule that is broken
   */
  public <T> void require(List<Rule<T>> rules, T subject) {
    for (Rule<T> rule : rules) {
      if (refuses(rule, subject)
          && rule.how() instanceof How.AtOnce(int status, String exception)) {
        throw new Refused(status, exception, rule.refuses());
      }
    }
  }

  /** The errors of all rules that are broken. */
  public <T> List<ErrorDetail> errors(List<Rule<T>> rules, T subject) {
    return rules.stream()
        .filter(rule -> refuses(rule, subject))
        .filter(rule -> rule.how() instanceof How.Later)
        .map(rule -> new ErrorDetail(((How.Later) rule.how()).code(), rule.refuses()))
        .toList();
  }

  private synchronized boolean refuses(Rule<?> rule, boolean broken) {
    boolean refused = broken && !off.contains(rule.name());
    if (refused) {
      refusing.add(rule.name());
    }
    return refused;
  }

  private <T> boolean refuses(Rule<T> rule, T subject) {
    return refuses(rule, rule.broken().test(subject));
  }
}
