package io.entente.local.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.minBy;

import io.entente.local.replay.Result.Registered;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges verdicts by the accounts that the file knows. No answer names the account that was
 * matched, so this goes by what follows from it: by the standing that each account was imported
 * with, and by which deals met at the same customer. It supposes that nothing but these files is in
 * the tenant's data.
 */
final class Judgement {
  private final Map<String, String> standings;
  private final Map<String, Optional<Registered>> firstApproved;

  /**
   * @param standings by account; empty where no accounts were imported
   */
  Judgement(Map<String, String> standings, List<Registered> all) {
    this.standings = standings;
    this.firstApproved =
        all.stream()
            .filter(deal -> deal.verdict().equals("APPROVED") && deal.row().gold().isPresent())
            .collect(
                groupingBy(
                    deal -> deal.row().gold().orElseThrow(),
                    minBy(Comparator.comparing(Registered::receivedAt))));
  }

  Account of(Registered deal) {
    return switch (deal.reason()) {
      case "EXISTING_CUSTOMER" -> refusedAs(deal, "customer");
      case "NAMED_ACCOUNT" -> refusedAs(deal, "named");
      case "DUP_OTHER_PARTNER", "DUP_OWN" -> duplicate(deal);
      default -> deal.verdict().equals("APPROVED") ? approved(deal) : Account.NOT_TOLD;
    };
  }

  private Account refusedAs(Registered deal, String standing) {
    Optional<String> meant = standing(deal);
    if (deal.row().gold().isEmpty()) {
      return Account.WRONG;
    }
    return meant
        .map(known -> known.equals(standing) ? Account.RIGHT : Account.WRONG)
        .orElse(Account.NOT_TOLD);
  }

  /** A prospect's deal that met another one: of the same account, or by mistake. */
  private Account duplicate(Registered deal) {
    if (deal.row().gold().isEmpty()) {
      return Account.NOT_TOLD;
    }
    if (refusable(deal)) {
      return Account.MISSED;
    }
    return firstApproved.containsKey(deal.row().gold().orElseThrow())
        ? Account.RIGHT
        : Account.WRONG;
  }

  /** A second approval for the same account means that the two did not meet. */
  private Account approved(Registered deal) {
    if (deal.row().gold().isEmpty()) {
      return Account.RIGHT;
    }
    boolean first =
        firstApproved
            .getOrDefault(deal.row().gold().orElseThrow(), Optional.empty())
            .filter(deal::equals)
            .isPresent();
    return refusable(deal) || !first ? Account.MISSED : Account.NOT_TOLD;
  }

  /** The account's standing alone would have refused the deal. */
  private boolean refusable(Registered deal) {
    return standing(deal).filter(s -> s.equals("customer") || s.equals("named")).isPresent();
  }

  private Optional<String> standing(Registered deal) {
    return deal.row().gold().map(standings::get);
  }
}
