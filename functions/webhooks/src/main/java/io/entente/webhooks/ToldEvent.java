package io.entente.webhooks;

import io.entente.contract.EventSpec;
import io.entente.contract.EventSpec.Subscriber;
import io.entente.platform.events.CloudEvents;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.json.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event as subscribers are told it.
 *
 * @param body the CloudEvent, JSON
 * @param partner whose it is, where a partner may hear of it
 */
record ToldEvent(Notice notice, String body, boolean toVendor, Optional<String> partner) {
  /** What says whose an event is. */
  private record Whose(@Nullable String partnerId) {}

  /**
   * @param spec what the catalogue says of its type; who may hear of it stands there and nowhere
   *     else
   */
  static ToldEvent of(Notice notice, EventItem item, EventSpec.Told spec) {
    var partner =
        spec.subscribers().contains(Subscriber.PARTNER)
            ? Optional.ofNullable(Json.readPart(item.data(), Whose.class).partnerId)
            : Optional.<String>empty();
    return new ToldEvent(
        notice,
        CloudEvents.told(notice, item.dataVersion(), item.data()),
        spec.subscribers().contains(Subscriber.TENANT),
        partner);
  }

  /** Whether an endpoint of that owner may hear of it. */
  boolean mayBeHeardBy(EndpointItem endpoint) {
    return mayBeHeardBy(endpoint.partnerId());
  }

  /**
   * @param owner null for the vendor
   */
  boolean mayBeHeardBy(@Nullable String owner) {
    return owner == null ? toVendor : partner.filter(owner::equals).isPresent();
  }
}
