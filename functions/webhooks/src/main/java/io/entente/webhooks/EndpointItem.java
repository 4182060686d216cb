package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as it is stored.
 *
 * @param partnerId whose it is; none: the vendor's own
 * @param url where its events are posted; none: they are put on its bus
 * @param eventTypes what it wants to hear of; none: whatever it may
 * @param maxPerMinute how many are sent to it in a minute; none: as many as there are
 * @param keys the present one first
 * @param bodyHash of the request that created it
 */
record EndpointItem(
    @Stored(DataClass.BUSINESS) String endpointId,
    @Stored(DataClass.BUSINESS) @Nullable String partnerId,
    @Stored(DataClass.BUSINESS) @Nullable String url,
    @Stored(DataClass.BUSINESS) @Nullable EventBus eventBus,
    @Stored(DataClass.BUSINESS) @Nullable List<String> eventTypes,
    @Stored(DataClass.BUSINESS) @Nullable String description,
    @Stored(DataClass.BUSINESS) @Nullable Integer maxPerMinute,
    @Stored(DataClass.BUSINESS) EndpointState state,
    @Stored(DataClass.BUSINESS) @Nullable String disabledBecause,
    @Stored(DataClass.SECRET) List<SigningKey> keys,
    @Stored(DataClass.BUSINESS) String bodyHash,
    @Stored(DataClass.BUSINESS) Instant createdAt,
    @Stored(DataClass.BUSINESS) Instant changedAt) {
  static final String PK = "ENDPOINT#";

  static final ItemType<EndpointItem> TYPE =
      ItemType.named("webhook_endpoint", 1, "webhooks")
          .holding(EndpointItem.class, endpoint -> key(endpoint.endpointId));

  static ItemKey key(String endpointId) {
    return new ItemKey(PK + endpointId, "ENDPOINT");
  }

  Destination destination() {
    return eventBus == null
        ? new Destination.Url(URI.create(Objects.requireNonNull(url)))
        : new Destination.Bus(eventBus, endpointId);
  }

  boolean isEnabled() {
    return state == EndpointState.ENABLED;
  }

  /** Those that sign at that instant, by the business clock. */
  List<SigningKey> keysAt(Instant now) {
    return keys.stream().filter(key -> key.signsAt(now)).toList();
  }

  EndpointItem enabled(Instant now) {
    return in(EndpointState.ENABLED, null, now);
  }

  EndpointItem disabled(String because, Instant now) {
    return in(EndpointState.DISABLED, because, now);
  }

  /** What stays of one that is deleted: that it was, and no secret. */
  EndpointItem deleted(Instant now) {
    return in(EndpointState.DELETED, null, now).signedBy(List.of(), now);
  }

  private EndpointItem in(EndpointState next, @Nullable String because, Instant now) {
    return new EndpointItem(
        endpointId,
        partnerId,
        url,
        eventBus,
        eventTypes,
        description,
        maxPerMinute,
        next,
        because,
        keys,
        bodyHash,
        createdAt,
        now);
  }

  /** Signed by others from then on. */
  EndpointItem signedBy(List<SigningKey> others, Instant now) {
    return new EndpointItem(
        endpointId,
        partnerId,
        url,
        eventBus,
        eventTypes,
        description,
        maxPerMinute,
        state,
        disabledBecause,
        others,
        bodyHash,
        createdAt,
        now);
  }

  EndpointItem set(EndpointSetting setting, Instant now) {
    return new EndpointItem(
        endpointId,
        partnerId,
        setting.url(),
        setting.eventBus(),
        setting.eventTypes(),
        setting.description(),
        setting.maxPerMinute(),
        state,
        disabledBecause,
        keys,
        bodyHash,
        createdAt,
        now);
  }
}
