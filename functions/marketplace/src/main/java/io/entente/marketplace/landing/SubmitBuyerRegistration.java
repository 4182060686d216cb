package io.entente.marketplace.landing;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a buyer's name and work e-mail. Sent twice it is the same; with another name or mailbox it
 * is corrected, until all is set up.
 */
record SubmitBuyerRegistration(BuyerDoor door, Clock clock)
    implements Operation<SubmitBuyerRegistration.Request, BuyerRegistration> {
  record Request(Body body) {}

  /** The contract's {@code SubmitBuyerRegistration}. */
  record Body(String name, String email) {}

  @Override
  public Outcome<BuyerRegistration> apply(Request request) {
    return Attempts.of(
        () ->
            door.visit()
                .map(visit -> submitted(visit, request.body))
                .orElseGet(() -> Optional.of(BuyerDoor.closed())));
  }

  private Optional<Outcome<BuyerRegistration>> submitted(BuyerDoor.Visit visit, Body body) {
    return visit
        .buyer()
        .map(read -> submitted(visit, read, body))
        .orElseGet(() -> Optional.of(nobodyYet()));
  }

  private static Outcome<BuyerRegistration> nobodyYet() {
    return Outcome.refused(
        ProblemKind.CONFLICT,
        "AWS has not said who you are. Reload the page; it says how to start again if that is"
            + " needed.");
  }

  private Optional<Outcome<BuyerRegistration>> submitted(
      BuyerDoor.Visit visit, Versioned<BuyerItem> read, Body body) {
    BuyerItem buyer = read.item();
    BuyerItem.Form before = buyer.form();
    if (before != null && before.says(body.name, body.email)) {
      return Optional.of(Outcome.done(visit.shown()));
    }
    if (buyer.state() == BuyerState.READY) {
      return Optional.of(
          Outcome.refused(
              ProblemKind.CONFLICT,
              "All is set up for another name or mailbox. Ask the contact on this page to change"
                  + " it."));
    }
    BuyerItem next = buyer.registered(form(visit.page().setting(), before, body));
    return Buyers.become(door.table(), read, next, "buyer.registered")
        ? Optional.of(Outcome.done(visit.page().of(next)))
        : Optional.empty();
  }

  /** What was promised first is not promised later. */
  private BuyerItem.Form form(LandingSetting setting, BuyerItem.@Nullable Form before, Body body) {
    Instant now = clock.instant();
    Instant by = before == null ? setting.setUpBy(now) : before.setUpBy();
    return new BuyerItem.Form(body.name, body.email, now, by);
  }
}
