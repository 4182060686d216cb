package io.entente.webhooks;

/** The contract's {@code CreateInboundSource}. */
record InboundSourceSetting(String name, InboundKind kind) {}
