package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.json.Json;
import io.entente.program.Program;
import io.entente.program.ProgramText;
import java.time.Instant;
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

  private final ProgramStore programs;

  GetProgram(ProgramStore programs) {
    this.programs = programs;
  }

  @Override
  public Outcome<Answer> apply(Request request) {
    return programs.inForce(
        inForce -> Outcome.done(answer(inForce, programs.program(inForce.version()))));
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
