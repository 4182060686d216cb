package io.entente.crm;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.outbound.Reach;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sets how the CRM is reached. The secret stays where it is left out, but never for another address
 * or user than those with which it was given: who can set an address could have it sent there.
 */
record PutCrmConnection(TenantTables tables, Reach reach, Clock clock)
    implements Operation<PutCrmConnection.Request, CrmConnection> {
  record Request(@Nullable Long ifMatch, Body body) {}

  /** The contract's {@code PutCrmConnection}. */
  record Body(
      CrmKind kind,
      String address,
      String user,
      @Nullable String clientId,
      @Nullable String secret,
      @Nullable List<CrmConnection.CrmOwner> owners,
      @Nullable String defaultOwner) {
    @Override
    public String toString() {
      return "Body for " + address;
    }

    private boolean isWhere(ConnectionItem known) {
      return kind.name().equals(known.kind())
          && address.equals(known.address())
          && user.equals(known.user())
          && java.util.Objects.equals(clientId, known.clientId());
    }
  }

  @Override
  public Outcome<CrmConnection> apply(Request request) {
    TenantTable table = tables.current();
    return Attempts.of(() -> put(table, request));
  }

  private Optional<Outcome<CrmConnection>> put(TenantTable table, Request request) {
    Optional<Versioned<ConnectionItem>> known = ConnectionStore.known(table);
    long version = known.map(Versioned::version).orElse(0L);
    if (request.ifMatch != null && request.ifMatch != version) {
      return Optional.of(
          Outcome.refused(
              ProblemKind.STALE_VERSION,
              "The connection is at version %d now; read it again.".formatted(version)));
    }
    String secret = secret(request.body, known);
    List<Fault> faults = faults(request.body, secret);
    return faults.isEmpty()
        ? written(table, known, item(request.body, secret, known))
        : Optional.of(Outcome.refused(Problem.invalid(faults)));
  }

  private static @Nullable String secret(Body body, Optional<Versioned<ConnectionItem>> known) {
    return body.secret != null
        ? body.secret
        : known.map(Versioned::item).filter(body::isWhere).map(ConnectionItem::secret).orElse(null);
  }

  private List<Fault> faults(Body body, @Nullable String secret) {
    var faults = new ArrayList<Fault>();
    reach
        .fault(body.address)
        .ifPresent(why -> faults.add(new Fault("/address", "url", "/address %s.".formatted(why))));
    if (secret == null) {
      faults.add(
          new Fault(
              "/secret",
              "required",
              "/secret is needed: none is stored for this address and this user."));
    }
    if (body.kind == CrmKind.salesforce && body.clientId == null) {
      faults.add(
          new Fault(
              "/clientId", "required", "/clientId is needed: the connected app's consumer key."));
    }
    return faults;
  }

  private static Optional<Outcome<CrmConnection>> written(
      TenantTable table, Optional<Versioned<ConnectionItem>> known, ConnectionItem next) {
    ChangeResult result =
        ConnectionStore.become(table, known, new ConnectionStore.Becoming(next, "crm.connected"))
            .put(HealthItem.TYPE, HealthItem.UNKNOWN)
            .commit();
    long version = known.map(Versioned::version).orElse(0L) + 1;
    return result instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(CrmConnection.of(table, new Versioned<>(next, version, ""))))
        : Optional.empty();
  }

  private ConnectionItem item(
      Body body, @Nullable String secret, Optional<Versioned<ConnectionItem>> known) {
    Instant now = clock.instant();
    return new ConnectionItem(
        body.kind.name(),
        body.address,
        body.user,
        body.clientId,
        secret,
        owners(body.owners),
        body.defaultOwner,
        CrmState.CONNECTED,
        null,
        known.map(read -> read.item().createdAt()).orElse(now),
        now);
  }

  private static @Nullable Map<String, String> owners(
      @Nullable List<CrmConnection.CrmOwner> owners) {
    if (owners == null) {
      return null;
    }
    var all = new TreeMap<String, String>();
    owners.forEach(one -> all.put(one.user(), one.owner()));
    return all;
  }
}
