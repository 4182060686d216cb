package io.entente.platform.links;

import io.entente.kernel.TenantId;
import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.Condition;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes and opens the links of the tenant for which a call works. The secret is kept for a while,
 * so that a link that nobody signed costs no read.
 */
public final class Links {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final int KEPT = 1_000;

  private record Kept(Seal seal, Instant until) {}

  private final TenantTables tables;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<TenantId, Kept> seals = new ConcurrentHashMap<>();

  /**
   * @param clock of the machine: a link grows old whatever the business clock says
   */
  public Links(Platform platform, Clock clock) {
    this.tables = platform.tables(LinkSecret.OWNER);
    this.clock = clock;
  }

  /** What a link may say, whoever wrote it: enough to know whose secret to ask. */
  public static Optional<Link> claimed(String token) {
    return Seal.claimed(token);
  }

  /** What a link says that this tenant's secret has signed and that is not too old. */
  public Optional<Link> opened(String token) {
    return seal()
        .flatMap(seal -> seal.opened(token))
        .filter(link -> clock.instant().isBefore(link.until()));
  }

  /**
   * The text of a new link.
   *
   * @param about ids only
   */
  public String token(String purpose, List<String> about, Duration lasting) {
    var link = new Link(Caller.tenant(), purpose, about, clock.instant().plus(lasting));
    return seal().orElseGet(() -> first(tables.current()).seal()).token(link);
  }

  /** Nothing where nobody has signed a link yet. */
  private Optional<Seal> seal() {
    Kept kept = seals.get(Caller.tenant());
    if (kept != null && clock.instant().isBefore(kept.until)) {
      return Optional.of(kept.seal);
    }
    Optional<Seal> read =
        tables.current().get(LinkSecret.TYPE, LinkSecret.KEY).map(LinkSecret::seal);
    read.ifPresent(this::keep);
    return read;
  }

  private void keep(Seal seal) {
    if (seals.size() >= KEPT) {
      seals.clear();
    }
    seals.put(Caller.tenant(), new Kept(seal, clock.instant().plus(FRESH)));
  }

  /** Whoever is first has drawn it for all. */
  private LinkSecret first(TenantTable table) {
    table
        .change()
        .put("secret", LinkSecret.TYPE, LinkSecret.drawn(random), Condition.ABSENT)
        .commit();
    return table.get(LinkSecret.TYPE, LinkSecret.KEY).orElseThrow();
  }
}
