package io.entente.local.replay;

import io.entente.local.replay.Result.Registered;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How much was decided without a person, and how much of that wrongly in the partner's favour. */
record Shares(List<Registered> deals, Judgement judgement) {
  private static final String ASKS_PARTNER = "ACTION_REQUIRED";
  private static final String ASKS_PERSON = "IN_REVIEW";

  /** Of the deals that lack nothing, and of those of them whose company is described in full. */
  List<String> lines() {
    var judged = judged(deal -> true);
    var full = judged(deal -> deal.row().isFull());
    return List.of(
        "Of %,d deals that lack nothing: %s".formatted(judged.size(), shares(judged)),
        "  of %,d with country, website and postcode: %s".formatted(full.size(), shares(full)));
  }

  private List<Registered> judged(Predicate<Registered> which) {
    return deals.stream()
        .filter(deal -> !deal.verdict().equals(ASKS_PARTNER))
        .filter(which)
        .toList();
  }

  private String shares(List<Registered> of) {
    return "decided without a person %s, to review %s, wrongly approved %s"
        .formatted(
            share(of, deal -> !deal.verdict().equals(ASKS_PERSON)),
            share(of, deal -> deal.verdict().equals(ASKS_PERSON)),
            share(of, this::isWronglyApproved));
  }

  private boolean isWronglyApproved(Registered deal) {
    return deal.verdict().equals("APPROVED") && judgement.of(deal) == Account.MISSED;
  }

  private static String share(List<Registered> of, Predicate<Registered> which) {
    double share = of.isEmpty() ? 0 : 100.0 * of.stream().filter(which).count() / of.size();
    return String.format(Locale.ROOT, "%.1f %%", share);
  }
}
