package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt and what came back; the contract's {@code WebhookAttempt}.
 *
 * @param answer the beginning of the answer's body, masked
 */
public record Try(
    @Stored(DataClass.BUSINESS) Instant at,
    @Stored(DataClass.BUSINESS) boolean delivered,
    @Stored(DataClass.BUSINESS) @Nullable Integer status,
    @Stored(DataClass.BUSINESS) @Nullable String fault,
    @Stored(DataClass.BUSINESS) int milliseconds,
    @Stored(DataClass.PERSONAL) @Nullable String answer) {}
