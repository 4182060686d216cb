package io.entente.webhooks;

import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint as the contract shows it; never its secret. */
record WebhookEndpoint(
    String endpointId,
    @Nullable String partnerId,
    @Nullable String url,
    @Nullable EventBus eventBus,
    @Nullable List<String> eventTypes,
    @Nullable String description,
    @Nullable Integer maxPerMinute,
    EndpointState state,
    @Nullable String disabledBecause,
    @Nullable Instant failingSince,
    Instant createdAt,
    Instant changedAt,
    long version) {

  /** The contract's {@code WebhookEndpointCreated}: with the secret, this once. */
  record Created(
      String endpointId, WebhookEndpoint endpoint, @Nullable String secret, long version) {

    static Created of(WebhookEndpoint endpoint, @Nullable String secret) {
      return new Created(endpoint.endpointId, endpoint, secret, endpoint.version);
    }
  }

  static WebhookEndpoint of(TenantTable table, Versioned<EndpointItem> read) {
    EndpointItem item = read.item();
    return new WebhookEndpoint(
        item.endpointId(),
        item.partnerId(),
        item.url(),
        item.eventBus(),
        item.eventTypes(),
        item.description(),
        item.maxPerMinute(),
        item.state(),
        item.disabledBecause(),
        EndpointStore.health(table, item.endpointId()).failingSince(),
        item.createdAt(),
        item.changedAt(),
        read.version());
  }
}
