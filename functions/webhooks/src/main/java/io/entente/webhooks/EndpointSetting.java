package io.entente.webhooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one may say of an endpoint; the contract's {@code CreateWebhookEndpoint}. */
record EndpointSetting(
    @Nullable String url,
    @Nullable EventBus eventBus,
    @Nullable List<String> eventTypes,
    @Nullable String description,
    @Nullable Integer maxPerMinute) {}
