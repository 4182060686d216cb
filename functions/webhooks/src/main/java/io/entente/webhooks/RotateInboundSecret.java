package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.CarriedOut;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Command;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A new secret for a source, shown in this answer only. What is signed with the old one is believed
 * for a while, so that the sender can change it when it likes.
 */
record RotateInboundSecret(TenantTables tables, Clock clock, SecureRandom random)
    implements Operation<RotateInboundSecret.Request, InboundSource.Created> {

  record Request(
      String sourceId, String idempotencyKey, String bodyHash, RotateWebhookSecret.Body body) {}

  @Override
  public Outcome<InboundSource.Created> apply(Request request) {
    TenantTable table = tables.current();
    return Attempts.of(
        () ->
            InboundStore.find(table, request.sourceId)
                .map(read -> rotated(table, request, read))
                .orElseGet(() -> Optional.of(InboundStore.missing(request.sourceId))));
  }

  private Optional<Outcome<InboundSource.Created>> rotated(
      TenantTable table, Request request, Versioned<InboundSourceItem> read) {
    Instant now = clock.instant();
    Command command =
        Command.of(
            new Command.Asked("rotateInboundSecret#" + request.sourceId, request.idempotencyKey),
            request.bodyHash,
            now);
    CarriedOut before = table.carriedOut(command);
    return switch (before) {
      case YES -> Optional.of(Outcome.done(InboundSource.Created.of(read.item(), null)));
      case ANOTHER ->
          Optional.of(
              Outcome.refused(
                  ProblemKind.IDEMPOTENCY_KEY_REUSED,
                  "This key was used for another rotation. Take a new one."));
      case NO -> drawn(table, new Rotation(read, request.body.overlap(), now), command);
    };
  }

  private record Rotation(Versioned<InboundSourceItem> read, Duration overlap, Instant now) {}

  private Optional<Outcome<InboundSource.Created>> drawn(
      TenantTable table, Rotation rotation, Command command) {
    SigningKey key = SigningKey.drawn(random);
    InboundSourceItem source = rotation.read.item();
    InboundSourceItem next =
        source.signedBy(
            key.before(source.keysAt(rotation.now), rotation.now, rotation.overlap), rotation.now);
    return InboundStore.replace(table, rotation.read, next).once(command).commit()
            instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(InboundSource.Created.of(next, key.secret())))
        : Optional.empty();
  }
}
