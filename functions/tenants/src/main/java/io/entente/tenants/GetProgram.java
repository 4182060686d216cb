package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.items.ProgramVersion;
import io.entente.platform.json.Json;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.program.CompiledProgram;
import io.entente.program.Program;
import io.entente.program.ProgramShelf;
import io.entente.program.ProgramText;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The program in force, as data and in words, out of the document that decides. */
final class GetProgram implements Operation<GetProgram.Request, GetProgram.Answer> {
  record Request() {}

  /** The contract's {@code Program}. */
  record Answer(
      long version,
      Instant effectiveAt,
      JsonNode data,
      Map<String, List<ProgramText.Paragraph>> text) {}

  private final TenantTables tables;
  private final ProgramShelf shelf = new ProgramShelf();

  GetProgram(TenantTables tables) {
    this.tables = tables;
  }

  @Override
  public Outcome<Answer> apply(Request request) {
    TenantTable table = tables.current();
    return table
        .get(ProgramInForce.TYPE, ProgramInForce.KEY)
        .map(inForce -> Outcome.done(answer(inForce, program(table, inForce.version()).program())))
        .orElseGet(
            () -> Outcome.refused(ProblemKind.NOT_FOUND, "No program has been published yet."));
  }

  private CompiledProgram program(TenantTable table, long version) {
    return shelf.get(
        table.tenant().value(),
        version,
        () ->
            table
                .get(ProgramVersion.TYPE, ProgramVersion.key(version))
                .map(stored -> Base64.getDecoder().decode(stored.compiled()))
                .orElseThrow(() -> new IllegalStateException("no program " + version)));
  }

  private static Answer answer(ProgramInForce inForce, Program program) {
    var text = new LinkedHashMap<String, List<ProgramText.Paragraph>>();
    for (String language : program.languages()) {
      text.put(language, ProgramText.of(program, Locale.of(language)).paragraphs());
    }
    return new Answer(
        inForce.version(), inForce.effectiveAt(), Json.MAPPER.valueToTree(program), text);
  }
}
