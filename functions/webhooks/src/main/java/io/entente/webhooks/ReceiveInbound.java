package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.caller.Origin;
import io.entente.platform.events.Event;
import io.entente.platform.log.Journal;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a source sends: checks who signed it, keeps it as it came, and answers. What it says
 * is {@link ProcessInbound}'s. Sent twice it is kept once; another body under the same id is
 * refused. Whoever is refused is told little, the log is told what was found.
 */
record ReceiveInbound(Ground ground, InboundCheck check, InboundLog log)
    implements Operation<ReceiveInbound.Request, ReceiveInbound.Taken> {
  /** Where it looks and writes. */
  record Ground(TenantTables tables, Clock clock) {}

  record Request(
      @Nullable String webhookId,
      @Nullable String webhookTimestamp,
      @Nullable String webhookSignature,
      String body,
      String bodyHash) {
    InboundCheck.Sent sent() {
      return new InboundCheck.Sent(webhookId, webhookTimestamp, webhookSignature, body);
    }
  }

  /** The contract's {@code InboundTaken}. */
  record Taken(String messageId) {}

  @Override
  public Outcome<Taken> apply(Request request) {
    TenantTable table = ground.tables.current();
    return InboundStore.find(table, sourceId())
        .map(read -> received(table, request, read.item()))
        .orElseGet(() -> InboundStore.missing(sourceId()));
  }

  /** The one that the caller's link names. */
  private static String sourceId() {
    return switch (Caller.current()) {
      case Caller.Visitor visitor -> visitor.about().getFirst();
      case Caller.Member _, Caller.Operator _, Caller.Service _ ->
          throw new IllegalStateException("only a link leads here");
    };
  }

  private Outcome<Taken> received(TenantTable table, Request request, InboundSourceItem source) {
    InboundFinding finding = check.of(request.sent(), source);
    if (finding == InboundFinding.TAKEN) {
      return kept(table, request, source);
    }
    note(table, finding);
    return refused(finding);
  }

  private Outcome<Taken> kept(TenantTable table, Request request, InboundSourceItem source) {
    InboundMessageItem message = message(request, source);
    return Attempts.of(() -> keep(table, request, message));
  }

  private InboundMessageItem message(Request request, InboundSourceItem source) {
    String external = Objects.requireNonNull(request.webhookId);
    return new InboundMessageItem(
        InboundMessageItem.id(source.sourceId(), external),
        source.sourceId(),
        external,
        source.kind(),
        request.body,
        request.bodyHash,
        InboundMessageState.RECEIVED,
        null,
        null,
        ground.clock.instant());
  }

  private Optional<Outcome<Taken>> keep(
      TenantTable table, Request request, InboundMessageItem message) {
    var arrived = Event.of("inbound.arrived", message.receivedAt(), InboundStore.told(message));
    return switch (table
        .change()
        .create("message", InboundMessageItem.TYPE, message, arrived)
        .commit()) {
      case ChangeResult.Committed _ -> Optional.of(done(table, InboundFinding.TAKEN, message));
      case ChangeResult.Lost _ ->
          InboundStore.message(table, message.sourceId(), message.messageId())
              .map(known -> repeated(table, request, known.item()));
      case ChangeResult.Raced _ -> Optional.empty();
    };
  }

  private Outcome<Taken> repeated(TenantTable table, Request request, InboundMessageItem known) {
    if (known.bodyHash().equals(request.bodyHash)) {
      return done(table, InboundFinding.REPEATED, known);
    }
    note(table, InboundFinding.ID_REUSED);
    return refused(InboundFinding.ID_REUSED);
  }

  private Outcome<Taken> done(
      TenantTable table, InboundFinding finding, InboundMessageItem message) {
    note(table, finding);
    return Outcome.done(new Taken(message.messageId()));
  }

  private void note(TenantTable table, InboundFinding finding) {
    log.found(
        new Journal.Inbound(
            table.tenant(), sourceId(), finding.name(), Origin.current().request()));
  }

  private static Outcome<Taken> refused(InboundFinding finding) {
    return switch (finding) {
      case STALE ->
          Outcome.refused(
              ProblemKind.UNAUTHENTICATED,
              "webhook-timestamp is more than five minutes from now. Sign it again.");
      case UNREADABLE -> Outcome.refused(ProblemKind.INVALID_REQUEST, "The body is not JSON.");
      case ID_REUSED ->
          Outcome.refused(
              ProblemKind.CONFLICT,
              "This webhook-id was used for another body. Each message has an id of its own.");
      case UNSIGNED, TRUNCATED, FORGED ->
          Outcome.refused(
              ProblemKind.UNAUTHENTICATED,
              "Send webhook-id, webhook-timestamp and webhook-signature, signed with this source's"
                  + " secret over the very bytes of the body.");
      case TAKEN, REPEATED -> throw new IllegalStateException(finding + " is not refused");
    };
  }
}
