package io.entente.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The contract's {@code InboundSource}; never its secret. */
record InboundSource(
    String sourceId,
    String name,
    InboundKind kind,
    String path,
    Instant createdAt,
    Instant changedAt) {
  private static final String PATH = "/v1/inbound/";

  /** The contract's {@code InboundSourceCreated}: with the secret, this once. */
  record Created(String sourceId, InboundSource source, @Nullable String secret) {
    static Created of(InboundSourceItem item, @Nullable String secret) {
      return new Created(item.sourceId(), InboundSource.of(item), secret);
    }
  }

  static InboundSource of(InboundSourceItem item) {
    return new InboundSource(
        item.sourceId(),
        item.name(),
        item.kind(),
        PATH + item.link(),
        item.createdAt(),
        item.changedAt());
  }
}
