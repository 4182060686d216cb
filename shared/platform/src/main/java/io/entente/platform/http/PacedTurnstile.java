package io.entente.platform.http;

import io.entente.kernel.DerivedId;
import io.entente.kernel.Edition;
import io.entente.kernel.Pace;
import io.entente.kernel.TenantId;
import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.TokenBucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Two token buckets for each request: its client's, and its tenant's. They stand in the tenant's
 * table, so that all functions share them; each function draws a tenth of a second's tokens at
 * once, and knows until when a bucket is empty. So most requests ask no store, and those that are
 * refused never do: whoever sends too much costs the others next to nothing.
 *
 * <p>Who comes with a link has a bucket of that link, and one that all links of the tenant share:
 * strangers cost nobody who signs in anything. All that come with links which open nothing are one
 * such visitor, so that they are refused soon and whoever has a link is not.
 *
 * <p>Where the buckets cannot be asked the request passes: its operation needs the same table.
 */
public final class PacedTurnstile implements Turnstile {
  private static final String TABLES = "limits";
  private static final int DRAWS_A_SECOND = 10;
  private static final int KEPT = 10_000;

  /** One link, whoever has it and how many. */
  private static final Pace OF_LINK = new Pace(10, 50);

  private record Owner(TenantRow tenant, String whose, String name) {
    String id() {
      return tenant.tenant() + "#" + whose;
    }
  }

  private final Registry registry;
  private final TenantTables tables;
  private final Clock clock;
  private final Map<String, Share> shares = new ConcurrentHashMap<>();

  /**
   * @param clock of the machine: how fast one calls has nothing to do with business time
   */
  public PacedTurnstile(Platform platform, Clock clock) {
    this.registry = platform.registry();
    this.tables = platform.tables(TABLES);
    this.clock = clock;
  }

  @Override
  public Allowance admit(Caller caller) {
    try {
      return switch (caller) {
        case Caller.Member member -> admit(member, member.tenant());
        case Caller.Visitor visitor -> admit(visitor, visitor.tenant());
        case Caller.Operator _, Caller.Service _ -> Allowance.UNCOUNTED;
      };
    } catch (SdkException _) {
      return Allowance.UNCOUNTED;
    }
  }

  private Allowance admit(Caller caller, TenantId tenant) {
    return registry
        .find(tenant)
        .filter(row -> row.status().readable())
        .map(row -> admit(caller, row))
        .orElse(Allowance.UNCOUNTED);
  }

  private Allowance admit(Caller caller, TenantRow row) {
    Edition edition = Edition.of(row.edition());
    String client = DerivedId.of("client", caller.subject());
    var own = new Owner(row, client, "client");
    var counted = new ArrayList<Allowance.Counted>();
    Optional<Duration> after =
        caller instanceof Caller.Visitor
            ? take(caller, own, OF_LINK, counted)
                .or(() -> take(caller, all(row, "links"), edition.ofClient(), counted))
            : take(caller, own, edition.ofClient(), counted)
                .or(() -> take(caller, all(row, "tenant"), edition.ofTenant(), counted));
    return new Allowance(counted, after.orElse(Duration.ZERO));
  }

  private static Owner all(TenantRow row, String whose) {
    return new Owner(row, whose, whose);
  }

  /** Takes one token, and tells how long to wait where there is none. */
  private Optional<Duration> take(
      Caller caller, Owner owner, Pace pace, List<Allowance.Counted> counted) {
    Instant now = clock.instant();
    Share.Taken taken =
        share(owner)
            .take(now, () -> caller.run(() -> drawn(new TokenBucket(owner.whose, pace), now)));
    counted.add(
        new Allowance.Counted(
            owner.name, pace.burst(), pace.burst() / pace.perSecond(), taken.left()));
    return taken.after().isZero() ? Optional.empty() : Optional.of(taken.after());
  }

  private TokenBucket.Drawn drawn(TokenBucket bucket, Instant now) {
    int wanted = Math.max(1, bucket.pace().perSecond() / DRAWS_A_SECOND);
    return bucket.draw(tables.current(), wanted, now);
  }

  private Share share(Owner owner) {
    if (shares.size() >= KEPT) {
      shares.clear();
    }
    return shares.computeIfAbsent(owner.id(), _ -> new Share());
  }
}
