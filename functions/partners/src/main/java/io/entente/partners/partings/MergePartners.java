package io.entente.partners.partings;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.ProblemKind;
import io.entente.partners.Inheriting;
import io.entente.platform.Operation;

/**
 * Makes a partner part of another one: a company bought the other, or stands here twice. All that
 * is the first one's becomes the other's, step by step, and it stays as a signpost.
 */
final class MergePartners implements Operation<MergePartners.Request, PartingView> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String partnerId, String idempotencyKey, Body body) {}

  /** The contract's {@code MergePartners}. */
  record Body(String into, String reason) {}

  /** As many people as one partner has at most. */
  private static final int MOST = 100;

  private final Partings partings;
  private final Inheriting inheriting;

  MergePartners(Partings partings, Inheriting inheriting) {
    this.partings = partings;
    this.inheriting = inheriting;
  }

  @Override
  public Outcome<PartingView> apply(Request request) {
    var partner = new PartnerId(request.partnerId);
    var into = new PartnerId(request.body.into);
    int together = partner.equals(into) ? 0 : inheriting.together(partner, into);
    return together > MOST
        ? Outcome.refused(
            ProblemKind.CONFLICT,
            "Together they have %d people, and a partner has at most %d. Remove some first."
                .formatted(together, MOST))
        : partings.begin(
            new Partings.Wish(
                partner, PartingKind.MERGED, new Leave(request.body.reason, into.value())));
  }
}
