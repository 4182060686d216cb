package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;

/** Shows one version of the program, with the document as its author wrote it. */
final class GetProgramVersion implements Operation<GetProgramVersion.Request, PublishedVersion> {
  record Request(long version) {}

  private final ProgramStore programs;

  GetProgramVersion(ProgramStore programs) {
    this.programs = programs;
  }

  @Override
  public Outcome<PublishedVersion> apply(Request request) {
    return programs
        .publication(request.version)
        .map(
            found ->
                programs.inForce(
                    now -> Outcome.done(shown(found, PublishedVersion.of(found, now)))))
        .orElseGet(() -> missing(request.version));
  }

  private static PublishedVersion shown(ProgramPublication found, PublishedVersion version) {
    return version.with(Packed.open(found.document()));
  }

  static Outcome<PublishedVersion> missing(long version) {
    return Outcome.refused(
        ProblemKind.NOT_FOUND, "There is no version %d of the program.".formatted(version));
  }
}
