package io.entente.tenants;

import io.entente.kernel.Edition;
import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.events.Event;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Listing;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Timestamps;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tokens that the service gave out, in the tenant's table. */
final class BearerStore {
  /** Of one list; of grants the latest. */
  static final int MOST = 100;

  /** What is told of one: neither its secret nor who has it. */
  record Told(String id, List<String> roles, List<String> scopes, Instant expiresAt) {
    static Told of(BearerItem bearer) {
      return new Told(bearer.id(), bearer.roles(), bearer.scopes(), bearer.expiresAt());
    }
  }

  /** Whether it was made just now, or by an earlier sending of the same request. */
  record Made(Versioned<BearerItem> bearer, boolean repeated) {}

  private final TenantTables tables;
  private final Clock business;
  private final Clock machine;

  /**
   * @param machine whose time tokens have, however far business time was moved
   */
  BearerStore(TenantTables tables, Clock business, Clock machine) {
    this.tables = tables;
    this.business = business;
    this.machine = machine;
  }

  Instant now() {
    return machine.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Edition edition() {
    return tables.edition();
  }

  Optional<Versioned<BearerItem>> find(String id) {
    return tables.current().find(BearerItem.TYPE, BearerItem.key(id));
  }

  /** The latest first. */
  List<Versioned<BearerItem>> list(String list) {
    var listing = new Listing(Listing.Index.GSI1, list, "0", "~", MOST);
    return tables.current().list(BearerItem.Shown.VIEW, listing).stream()
        .map(entry -> find(entry.view().id()))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(each -> each.item().issuedAt(), Comparator.reverseOrder()))
        .toList();
  }

  /** How many of the tenant's people's tokens live, up to a number. */
  int live(int most) {
    var listing =
        new Listing(Listing.Index.GSI2, BearerItem.ALL, Timestamps.text(now()), "~", most);
    return tables.current().list(BearerItem.Shown.VIEW, listing).size();
  }

  /** Makes it unless the same request did so before; another one under the same key is refused. */
  Outcome<Made> create(BearerItem wanted) {
    return Attempts.of(
        () ->
            find(wanted.id())
                .map(known -> Optional.of(known(known, wanted)))
                .orElseGet(() -> created(wanted)));
  }

  private static Outcome<Made> known(Versioned<BearerItem> known, BearerItem wanted) {
    return known.item().bodyHash().equals(wanted.bodyHash())
        ? Outcome.done(new Made(known, true))
        : Outcome.refused(
            ProblemKind.IDEMPOTENCY_KEY_REUSED,
            "This key created another one (%s). Take a new key.".formatted(wanted.id()));
  }

  private Optional<Outcome<Made>> created(BearerItem wanted) {
    String type = wanted.isGrant() ? "grant.opened" : "token.created";
    ChangeResult result =
        tables
            .current()
            .change()
            .create("bearer", BearerItem.TYPE, wanted, event(type, wanted))
            .commit();
    return result instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(new Made(new Versioned<>(wanted, 1, ""), false)))
        : Optional.empty();
  }

  /** Revokes one that the caller may see; what was revoked stays so. */
  Outcome<Versioned<BearerItem>> revoke(String id, Predicate<BearerItem> visible) {
    return Attempts.of(
        () ->
            find(id)
                .filter(read -> visible.test(read.item()))
                .map(this::revoked)
                .orElseGet(() -> Optional.of(missing(id))));
  }

  private Optional<Outcome<Versioned<BearerItem>>> revoked(Versioned<BearerItem> read) {
    if (read.item().revokedAt() != null) {
      return Optional.of(Outcome.done(read));
    }
    BearerItem next = read.item().revoked(now());
    String type = next.isGrant() ? "grant.revoked" : "token.revoked";
    ChangeResult result =
        tables
            .current()
            .change()
            .replace("bearer", BearerItem.TYPE, next, read, event(type, next))
            .commit();
    return result instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(new Versioned<>(next, read.version() + 1, "")))
        : Optional.empty();
  }

  private Event event(String type, BearerItem bearer) {
    return Event.of(type, business.instant(), Told.of(bearer));
  }

  private static <T> Outcome<T> missing(String id) {
    return Outcome.refused(ProblemKind.NOT_FOUND, "There is no %s that you may see.".formatted(id));
  }
}
