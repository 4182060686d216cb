package io.entente.notifications;

import io.entente.kernel.Money;
import io.entente.platform.events.EventItem;
import io.entente.platform.json.Json;
import io.entente.program.News;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
    @Nullable Instant protectedUntil,
    @Nullable String channelManager,
    @Nullable String salesRep,
    @Nullable Boolean apart,
    @Nullable String part) {
  static DealEvent of(EventItem event) {
    return Json.readPart(event.data(), DealEvent.class);
  }

  Money value() {
    return Money.of(amountMinor, currency);
  }

  /** What tells it from a deal beside it; absent where none is. */
  News.@Nullable Apart beside() {
    return apart == null ? null : new News.Apart(Objects.requireNonNullElse(part, ""));
  }
}
