package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.events.Event;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Condition;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes back a version before its instant. One that is in force, or ever was, stays: deals may have
 * been decided by it. Withdrawing again answers the same.
 */
final class WithdrawProgramVersion
    implements Operation<WithdrawProgramVersion.Request, PublishedVersion> {
  record Request(long version) {}

  /** What is told. */
  record Withdrawn(long programVersion) {}

  private final ProgramStore programs;

  WithdrawProgramVersion(ProgramStore programs) {
    this.programs = programs;
  }

  @Override
  public Outcome<PublishedVersion> apply(Request request) {
    return Attempts.of(() -> withdraw(request.version));
  }

  private Optional<Outcome<PublishedVersion>> withdraw(long version) {
    var read = programs.find();
    var publication = programs.publication(version);
    return read.isPresent() && publication.isPresent()
        ? withdraw(read.get(), publication.get())
        : Optional.of(GetProgramVersion.missing(version));
  }

  private Optional<Outcome<PublishedVersion>> withdraw(
      Versioned<ProgramInForce> read, ProgramPublication publication) {
    Instant now = programs.now();
    ProgramInForce inForce = read.item().at(now);
    var shown = PublishedVersion.of(publication, inForce);
    return switch (shown.state()) {
      case WITHDRAWN -> Optional.of(Outcome.done(shown));
      case IN_FORCE, PAST -> Optional.of(used(shown));
      case SCHEDULED -> write(read, publication.withdrawn(now));
    };
  }

  private Optional<Outcome<PublishedVersion>> write(
      Versioned<ProgramInForce> read, ProgramPublication withdrawn) {
    Instant now = programs.now();
    ProgramInForce after = read.item().withoutNext();
    var told = Event.of("program.withdrawn", now, new Withdrawn(withdrawn.version()));
    ChangeResult result =
        programs
            .table()
            .change()
            .replace("program", ProgramInForce.TYPE, after, read, told)
            .put("publication", ProgramPublication.TYPE, withdrawn, Condition.PRESENT)
            .commit();
    return result instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(PublishedVersion.of(withdrawn, after)))
        : Optional.empty();
  }

  private static Outcome<PublishedVersion> used(PublishedVersion version) {
    return Outcome.refused(
        ProblemKind.CONFLICT,
        "Version %d has been in force since %s and stays what it is. Publish another one instead."
            .formatted(version.version(), version.effectiveFrom()));
  }
}
