package io.entente.marketplace.landing;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.events.Event;
import io.entente.platform.links.Links;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the landing, or changes what buyers are told. Its links stay the same. */
record PutBuyerLanding(TenantTables tables, Links links, Clock clock)
    implements Operation<PutBuyerLanding.Request, BuyerLanding> {
  /** For what the link is signed. */
  static final String PURPOSE = "landing";

  private static final String EVENTS = "awsevents";

  /** AWS is told of it once. */
  private static final Duration LASTING = Duration.ofDays(100 * 366);

  record Request(@Nullable Long ifMatch, Body body) {}

  /** The contract's {@code PutBuyerLanding}. */
  record Body(String contactName, String contactEmail, String nextStep, int setUpWithinDays) {}

  /** What is told of it; neither the link nor the person. */
  record Told(int setUpWithinDays) {}

  @Override
  public Outcome<BuyerLanding> apply(Request request) {
    TenantTable table = tables.current();
    return Attempts.of(() -> put(table, request));
  }

  private Optional<Outcome<BuyerLanding>> put(TenantTable table, Request request) {
    Optional<Versioned<LandingSetting>> read = table.find(LandingSetting.TYPE, LandingSetting.KEY);
    long version = read.map(Versioned::version).orElse(0L);
    if (request.ifMatch != null && request.ifMatch != version) {
      return Optional.of(
          Outcome.refused(
              ProblemKind.STALE_VERSION,
              "The landing is at version %d now; read it again.".formatted(version)));
    }
    LandingSetting next = next(read, request.body);
    var told = Event.of("landing.put", next.changedAt(), new Told(next.setUpWithinDays()));
    return table.change().aggregate("landing", LandingSetting.TYPE, next, read, told).commit()
            instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(BuyerLanding.of(new Versioned<>(next, version + 1, ""))))
        : Optional.empty();
  }

  private LandingSetting next(Optional<Versioned<LandingSetting>> read, Body body) {
    return new LandingSetting(
        read.map(before -> before.item().token()).orElseGet(() -> link(PURPOSE)),
        read.map(before -> before.item().eventsToken()).orElseGet(() -> link(EVENTS)),
        body.contactName,
        body.contactEmail,
        body.nextStep,
        body.setUpWithinDays,
        clock.instant());
  }

  private String link(String purpose) {
    return links.token(purpose, List.of(purpose), LASTING);
  }
}
