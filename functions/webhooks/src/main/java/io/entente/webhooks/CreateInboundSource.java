package io.entente.webhooks;

import io.entente.kernel.DerivedId;
import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.links.Links;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets somebody tell us things, from an address and with a secret of its own. The id is a function
 * of caller and Idempotency-Key, so that a retry finds it; the secret is shown in the very first
 * answer only.
 */
record CreateInboundSource(Parts parts)
    implements Operation<CreateInboundSource.Request, InboundSource.Created> {
  /** For what a source's link is signed. */
  static final String PURPOSE = "inbound";

  /** A link lasts as long as its source, which can be deleted. */
  private static final Duration LASTING = Duration.ofDays(100 * 366);

  /** What it is composed of. */
  record Parts(TenantTables tables, Links links, Clock clock, SecureRandom random) {}

  record Request(String idempotencyKey, String bodyHash, InboundSourceSetting body) {}

  @Override
  public Outcome<InboundSource.Created> apply(Request request) {
    TenantTable table = parts.tables.current();
    InboundSourceItem wanted = item(request, parts.clock.instant());
    return Attempts.of(() -> create(table, wanted));
  }

  private static Optional<Outcome<InboundSource.Created>> create(
      TenantTable table, InboundSourceItem wanted) {
    Optional<Versioned<InboundSourceItem>> known =
        table.find(InboundSourceItem.TYPE, InboundSourceItem.key(wanted.sourceId()));
    if (known.isPresent()) {
      return Optional.of(repeated(wanted, known.get().item()));
    }
    if (InboundStore.all(table).size() >= InboundStore.MOST) {
      return Optional.of(
          Outcome.refused(
              ProblemKind.CONFLICT,
              "There are %d sources already. Delete one that nobody needs."
                  .formatted(InboundStore.MOST)));
    }
    return InboundStore.create(table, wanted).commit() instanceof ChangeResult.Committed
        ? Optional.of(
            Outcome.done(InboundSource.Created.of(wanted, wanted.keys().getFirst().secret())))
        : Optional.empty();
  }

  private static Outcome<InboundSource.Created> repeated(
      InboundSourceItem wanted, InboundSourceItem known) {
    if (!known.bodyHash().equals(wanted.bodyHash())) {
      return Outcome.refused(
          ProblemKind.IDEMPOTENCY_KEY_REUSED,
          "This key created another source (%s). Take a new key for a new one."
              .formatted(wanted.sourceId()));
    }
    return known.deleted()
        ? Outcome.refused(
            ProblemKind.CONFLICT, "What this key created is deleted. Take a new key for a new one.")
        : Outcome.done(InboundSource.Created.of(known, null));
  }

  private InboundSourceItem item(Request request, Instant now) {
    String tenant = Caller.tenant().value();
    String id =
        DerivedId.of(
            InboundSourceItem.KIND,
            tenant,
            Caller.current().subject(),
            "createInboundSource",
            request.idempotencyKey);
    return new InboundSourceItem(
        id,
        parts.links.token(PURPOSE, List.of(id), LASTING),
        request.body.name(),
        request.body.kind(),
        List.of(SigningKey.drawn(parts.random)),
        false,
        request.bodyHash,
        now,
        now);
  }
}
