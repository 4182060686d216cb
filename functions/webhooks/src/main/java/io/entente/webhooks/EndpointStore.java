package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.kernel.Quota;
import io.entente.platform.events.Event;
import io.entente.platform.table.Change;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.Items;
import io.entente.platform.table.Tally;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTable.Range;
import io.entente.platform.table.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Endpoints in the tenant's table. */
final class EndpointStore {
  /** Endpoints of one owner; the vendor's and a partner's are read together. */
  static final int MOST = 20;

  /** What is told of an endpoint; neither its address nor its secret. */
  record Told(
      String endpointId,
      @Nullable String partnerId,
      EndpointState state,
      @Nullable String because) {}

  /** An endpoint and how it fares. */
  record Hearer(EndpointItem endpoint, HealthItem health) {}

  private EndpointStore() {}

  static Optional<Versioned<EndpointItem>> find(TenantTable table, String endpointId) {
    return table
        .find(EndpointItem.TYPE, EndpointItem.key(endpointId))
        .filter(read -> read.item().state() != EndpointState.DELETED);
  }

  /** One of the caller's own; whose it is says its item, not whoever asks. */
  static Optional<Versioned<EndpointItem>> visible(TenantTable table, String endpointId) {
    return find(table, endpointId)
        .filter(read -> Objects.equals(read.item().partnerId(), Owner.ofCaller()));
  }

  static <T> Outcome<T> missing(String endpointId) {
    return Outcome.refused(
        ProblemKind.NOT_FOUND, "There is no endpoint %s that you may see.".formatted(endpointId));
  }

  static HealthItem health(TenantTable table, String endpointId) {
    return table
        .get(HealthItem.TYPE, HealthItem.key(endpointId))
        .orElseGet(() -> HealthItem.well(endpointId));
  }

  static List<SubscriptionItem> subscriptions(TenantTable table, @Nullable String owner) {
    return table
        .query(Range.startingWith(SubscriptionItem.list(owner), SubscriptionItem.PREFIX, MOST))
        .of(SubscriptionItem.TYPE);
  }

  /** All that may and want to hear of an event. */
  static List<Hearer> hearersOf(TenantTable table, ToldEvent event) {
    var wanting = new ArrayList<SubscriptionItem>();
    if (event.toVendor()) {
      wanting.addAll(subscriptions(table, null));
    }
    event.partner().ifPresent(partner -> wanting.addAll(subscriptions(table, partner)));
    wanting.removeIf(subscription -> !subscription.wants(event.notice().type()));
    return hearers(table, wanting).stream()
        .filter(hearer -> event.mayBeHeardBy(hearer.endpoint))
        .toList();
  }

  private static List<Hearer> hearers(TenantTable table, List<SubscriptionItem> wanting) {
    List<ItemKey> keys =
        wanting.stream()
            .flatMap(
                s -> Stream.of(EndpointItem.key(s.endpointId()), HealthItem.key(s.endpointId())))
            .toList();
    Items read = table.read(keys);
    List<HealthItem> healths = read.of(HealthItem.TYPE);
    return read.of(EndpointItem.TYPE).stream()
        .filter(endpoint -> endpoint.state() != EndpointState.DELETED)
        .map(endpoint -> new Hearer(endpoint, of(endpoint, healths)))
        .toList();
  }

  private static HealthItem of(EndpointItem endpoint, List<HealthItem> healths) {
    return healths.stream()
        .filter(health -> health.endpointId().equals(endpoint.endpointId()))
        .findFirst()
        .orElseGet(() -> HealthItem.well(endpoint.endpointId()));
  }

  static Change create(TenantTable table, EndpointItem endpoint, Tally tally) {
    return table
        .change()
        .count(tally)
        .create("endpoint", EndpointItem.TYPE, endpoint, event("endpoint.created", endpoint))
        .put(SubscriptionItem.TYPE, SubscriptionItem.of(endpoint));
  }

  /** The next version of an endpoint, as read before, and what is told of it. */
  static Change replace(TenantTable table, Versioned<EndpointItem> read, EndpointItem next) {
    var change =
        table.change().replace("endpoint", EndpointItem.TYPE, next, read, event(named(next), next));
    return next.state() == EndpointState.DELETED
        ? change
            .count(new Tally(Quota.ENDPOINTS, -1, 0))
            .remove(
                SubscriptionItem.TYPE, SubscriptionItem.key(next.partnerId(), next.endpointId()))
        : change.put(SubscriptionItem.TYPE, SubscriptionItem.of(next));
  }

  private static String named(EndpointItem endpoint) {
    return switch (endpoint.state()) {
      case ENABLED -> "endpoint.changed";
      case DISABLED ->
          endpoint.disabledBecause() == null ? "endpoint.changed" : "endpoint.disabled";
      case DELETED -> "endpoint.deleted";
    };
  }

  private static Event event(String type, EndpointItem endpoint) {
    return Event.of(
        type,
        endpoint.changedAt(),
        new Told(
            endpoint.endpointId(),
            endpoint.partnerId(),
            endpoint.state(),
            endpoint.disabledBecause()));
  }
}
