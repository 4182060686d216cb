package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to hear of what: beside each endpoint one thin item in its owner's list, so that whom
 * an event is for is one bounded query, whoever else has endpoints.
 */
record SubscriptionItem(
    @Stored(DataClass.BUSINESS) String endpointId,
    @Stored(DataClass.BUSINESS) @Nullable String partnerId,
    @Stored(DataClass.BUSINESS) @Nullable List<String> eventTypes) {
  static final String PREFIX = "ENDPOINT#";

  static final ItemType<SubscriptionItem> TYPE =
      ItemType.named("webhook_subscription", 1, "webhooks")
          .holding(SubscriptionItem.class, s -> key(s.partnerId, s.endpointId));

  static SubscriptionItem of(EndpointItem endpoint) {
    return new SubscriptionItem(endpoint.endpointId(), endpoint.partnerId(), endpoint.eventTypes());
  }

  static ItemKey key(@Nullable String partnerId, String endpointId) {
    return new ItemKey(list(partnerId), PREFIX + endpointId);
  }

  /** The list of a partner's endpoints, or of the vendor's own. */
  static String list(@Nullable String partnerId) {
    return partnerId == null ? "ENDPOINTS" : "ENDPOINTS#" + partnerId;
  }

  boolean wants(String eventType) {
    return eventTypes == null || eventTypes.contains(eventType);
  }
}
