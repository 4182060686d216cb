package io.entente.tenants;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.items.ProgramVersion;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Condition;
import io.entente.platform.table.Versioned;
import io.entente.program.CompiledProgram;
import io.entente.program.publish.Difference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a document as the program's next version: it decides from now on, or from an instant to
 * come. Deals that were decided keep the version that decided them.
 */
final class PublishProgram implements Operation<PublishProgram.Request, PublishedVersion> {
  /** What one item can hold, with room for the rest of it; a hundred times the usual. */
  private static final int LONGEST = 350_000;

  record Request(String idempotencyKey, String bodyHash, Body body) {}

  /** The contract's {@code PublishProgram}. */
  record Body(String document, @Nullable Instant effectiveFrom, @Nullable String comment) {}

  /** What is told. */
  record Published(long programVersion, Instant effectiveFrom) {}

  /** A request whose document is in order. */
  private record Asked(Request request, CompiledProgram program, Instant now) {
    Instant from() {
      Instant from = request.body.effectiveFrom;
      return from == null ? now : from;
    }

    String id() {
      return ProgramRequest.id(request.idempotencyKey);
    }
  }

  private final ProgramStore programs;

  PublishProgram(ProgramStore programs) {
    this.programs = programs;
  }

  @Override
  public Outcome<PublishedVersion> apply(Request request) {
    return switch (Written.compiled(request.body.document)) {
      case Outcome.Refused<CompiledProgram>(Problem problem) -> Outcome.refused(problem);
      case Outcome.Done<CompiledProgram>(CompiledProgram program) ->
          Attempts.of(() -> publish(new Asked(request, program, programs.now())));
    };
  }

  private Optional<Outcome<PublishedVersion>> publish(Asked asked) {
    Optional<ProgramRequest> before =
        programs.table().get(ProgramRequest.TYPE, ProgramRequest.key(asked.id()));
    if (before.isPresent()) {
      return Optional.of(repeated(before.get(), asked));
    }
    if (asked.from().isBefore(asked.now)) {
      return Optional.of(Outcome.refused(past(asked)));
    }
    return programs
        .find()
        .map(read -> publish(asked, read))
        .orElseGet(() -> Optional.of(ProgramStore.none()));
  }

  private Optional<Outcome<PublishedVersion>> publish(Asked asked, Versioned<ProgramInForce> read) {
    ProgramInForce inForce = read.item().at(asked.now);
    ProgramInForce.Next next = inForce.next();
    return next == null ? write(asked, read, inForce) : Optional.of(pending(next));
  }

  private Optional<Outcome<PublishedVersion>> write(
      Asked asked, Versioned<ProgramInForce> read, ProgramInForce inForce) {
    ProgramInForce after = inForce.publishing(asked.from(), asked.now);
    ProgramPublication publication = publication(asked, inForce, after.highest());
    var compiled = ProgramStore.item(asked.program.withVersion(after.highest()), asked.now);
    if (Math.max(compiled.compiled().length(), publication.document().length()) > LONGEST) {
      return Optional.of(Outcome.refused(tooLong()));
    }
    var told = new Published(after.highest(), asked.from());
    ChangeResult result =
        programs
            .table()
            .change()
            .replace(
                "program",
                ProgramInForce.TYPE,
                after,
                read,
                Event.of("program.published", asked.now, told))
            .put("version", ProgramVersion.TYPE, compiled, Condition.ABSENT)
            .put("publication", ProgramPublication.TYPE, publication, Condition.ABSENT)
            .put(
                "request",
                ProgramRequest.TYPE,
                new ProgramRequest(asked.id(), asked.request.bodyHash, after.highest()),
                Condition.ABSENT)
            .commit();
    return result instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(PublishedVersion.of(publication, after)))
        : Optional.empty();
  }

  private ProgramPublication publication(Asked asked, ProgramInForce inForce, long number) {
    return new ProgramPublication(
        number,
        asked.now,
        Caller.current().subject(),
        asked.from(),
        asked.request.body.comment,
        Difference.between(programs.program(inForce.version()), asked.program.program()),
        Packed.of(asked.request.body.document),
        null);
  }

  private Outcome<PublishedVersion> repeated(ProgramRequest before, Asked asked) {
    if (!before.bodyHash().equals(asked.request.bodyHash)) {
      return Outcome.refused(
          ProblemKind.IDEMPOTENCY_KEY_REUSED,
          "This key published version %d from another body. Take a new key for another version."
              .formatted(before.programVersion()));
    }
    var publication = programs.publication(before.programVersion()).orElseThrow();
    return programs.inForce(now -> Outcome.done(PublishedVersion.of(publication, now)));
  }

  private static Problem past(Asked asked) {
    return Problem.invalid(
        List.of(
            new Fault(
                "/effectiveFrom",
                "past",
                "/effectiveFrom %s is past; it is %s now. Leave it out for at once."
                    .formatted(asked.from(), asked.now))));
  }

  private static Problem tooLong() {
    return Problem.invalid(
        List.of(
            new Fault(
                "/document",
                "tooLong",
                "/document is too long to be kept, even packed: shorten its texts.")));
  }

  private static Outcome<PublishedVersion> pending(ProgramInForce.Next next) {
    return Outcome.refused(
        ProblemKind.CONFLICT,
        "Version %d is to take effect at %s. Withdraw it first, or wait for it."
            .formatted(next.version(), next.effectiveAt()));
  }
}
