package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When and why a deal was ended before its time; the contract's {@code DealClosing}. */
public record Closing(
    @Stored(DataClass.BUSINESS) Instant at, @Stored(DataClass.BUSINESS) @Nullable String reason) {}
