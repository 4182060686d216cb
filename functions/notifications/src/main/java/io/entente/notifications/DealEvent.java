package io.entente.notifications;

import io.entente.kernel.Money;
import io.entente.platform.events.EventItem;
import io.entente.platform.json.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of a deal's event: all of it is what the deal's own partner may know. */
record DealEvent(
    String dealId,
    String partnerId,
    String customerName,
    List<String> products,
    long amountMinor,
    String currency,
    String reasonCode,
    @Nullable Instant protectedUntil) {
  static DealEvent of(EventItem event) {
    return Json.readPart(event.data(), DealEvent.class);
  }

  Money value() {
    return Money.of(amountMinor, currency);
  }
}
