package io.entente.local.events;

import io.entente.local.data.DataFolder;
import io.entente.platform.events.RelayEntry;
import io.entente.platform.registry.TenantRow;
import io.entente.testkit.lambda.OutboxStream;
import io.entente.testkit.storage.Storage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads every tenant's outbox stream and hands it to the relay. How far it is, it notes only when
 * everything that went out has been dealt with; after a crash it tells the rest again.
 */
final class Relay implements Loop.Turn {
  private static final String FILE = "relay.json";

  /** By tenant and shard. */
  record Positions(Map<String, Map<String, String>> byTenant) {}

  private final Supplier<List<TenantRow>> tenants;
  private final Storage storage;
  private final DataFolder folder;
  private final Function<TenantRow, RelayEntry> entry;
  private final Outstanding outstanding;
  private final Runnable told;
  private final Map<String, OutboxStream> streams = new HashMap<>();
  private final Map<String, RelayEntry> entries = new HashMap<>();
  private Positions kept;

  /**
   * @param told told when something went out
   */
  Relay(Ground ground, Function<TenantRow, RelayEntry> entry, Runnable told) {
    this.tenants = ground.tenants;
    this.storage = ground.storage;
    this.folder = ground.folder;
    this.outstanding = ground.outstanding;
    this.entry = entry;
    this.told = told;
    this.kept = folder.read(FILE, Positions.class).orElse(new Positions(Map.of()));
  }

  /** Whose streams stand where, and where it notes how far it is. */
  record Ground(
      Supplier<List<TenantRow>> tenants,
      Storage storage,
      DataFolder folder,
      Outstanding outstanding) {}

  @Override
  public boolean take() {
    int moved = 0;
    for (TenantRow tenant : tenants.get()) {
      moved +=
          stream(tenant).pump(entries.computeIfAbsent(tenant.outbox(), _ -> entry.apply(tenant)));
    }
    if (outstanding.size() == 0) {
      keep();
    }
    if (moved > 0) {
      told.run();
    }
    return moved > 0;
  }

  private OutboxStream stream(TenantRow tenant) {
    String id = tenant.tenant().value();
    return streams.computeIfAbsent(
        id,
        _ ->
            new OutboxStream(
                storage.streams(tenant.tenant()),
                tenant.outbox(),
                kept.byTenant.getOrDefault(id, Map.of())));
  }

  private void keep() {
    var positions = new TreeMap<String, Map<String, String>>(kept.byTenant);
    streams.forEach((tenant, stream) -> positions.put(tenant, stream.position()));
    var now = new Positions(positions);
    if (!now.equals(kept)) {
      folder.write(FILE, now);
      kept = now;
    }
  }
}
