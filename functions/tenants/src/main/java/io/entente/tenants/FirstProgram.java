package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.items.ProgramVersion;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Condition;
import io.entente.platform.table.TenantTables;
import io.entente.program.CompiledProgram;
import io.entente.program.publish.ProgramCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a tenant starts from: the template's program, published as its first version. */
final class FirstProgram {
  private static final String TEMPLATE = "/template/program.yaml";

  /** What is told of it. */
  record Activated(String tenantId, long programVersion) {}

  private final TenantTables tables;
  private final Clock clock;

  FirstProgram(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /** Publishing it again changes nothing. */
  void publish(TenantId tenant) {
    CompiledProgram program = template();
    Outcome<Long> outcome =
        new Caller.Service(tenant, Grant.nameOf(Caller.current().subject()))
            .run(() -> Attempts.of(() -> attempt(tenant, program)));
    if (outcome instanceof Outcome.Refused<Long>(Problem problem)) {
      throw new IllegalStateException("the first program is not published: " + problem);
    }
  }

  private Optional<Outcome<Long>> attempt(TenantId tenant, CompiledProgram program) {
    return switch (publish(tenant, program)) {
      case ChangeResult.Committed _, ChangeResult.Lost _ ->
          Optional.of(Outcome.done(program.version()));
      case ChangeResult.Raced _ -> Optional.empty();
    };
  }

  private ChangeResult publish(TenantId tenant, CompiledProgram program) {
    Instant now = clock.instant();
    return tables
        .current()
        .change()
        .create(
            "program",
            ProgramInForce.TYPE,
            new ProgramInForce(program.version(), now),
            Event.of("tenant.activated", now, new Activated(tenant.value(), program.version())))
        .put("version", ProgramVersion.TYPE, ProgramStore.item(program, now), Condition.ABSENT)
        .put("publication", ProgramPublication.TYPE, publication(program, now), Condition.ABSENT)
        .commit();
  }

  private static ProgramPublication publication(CompiledProgram program, Instant now) {
    return new ProgramPublication(
        program.version(),
        now,
        Caller.current().subject(),
        now,
        null,
        List.of(),
        Packed.of(document()),
        null);
  }

  private static CompiledProgram template() {
    return switch (ProgramCompiler.compile(document())) {
      case Outcome.Done<CompiledProgram>(CompiledProgram program) -> program.withVersion(1);
      case Outcome.Refused<CompiledProgram>(var problem) ->
          throw new IllegalStateException("the template's program is refused: " + problem);
    };
  }

  private static String document() {
    try (InputStream in = FirstProgram.class.getResourceAsStream(TEMPLATE)) {
      return new String(
          Objects.requireNonNull(in, TEMPLATE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
