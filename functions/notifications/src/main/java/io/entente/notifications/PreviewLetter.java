package io.entente.notifications;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTables;
import io.entente.program.Letter;
import io.entente.program.Notification.Audience;
import io.entente.program.Program;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows a letter of the program in force as somebody would get it: in the vendor's name, in one
 * language, about things that there are not.
 */
final class PreviewLetter implements Operation<PreviewLetter.Request, PreviewLetter.Preview> {
  record Request(String letter, @Nullable String language, @Nullable Audience side) {}

  /** The contract's {@code LetterPreview}. */
  record Preview(
      String letter, String language, String from, String subject, String text, String html) {}

  private final TenantTables tables;
  private final Mailing mailing;
  private final Vendor vendor;
  private final ProgramStore programs = new ProgramStore();

  PreviewLetter(TenantTables tables, Mailing mailing, Vendor vendor) {
    this.tables = tables;
    this.mailing = mailing;
    this.vendor = vendor;
  }

  @Override
  public Outcome<Preview> apply(Request request) {
    Optional<Program> program = programs.inForce(tables.current(), vendor.clock().instant());
    return program.isEmpty()
        ? Outcome.refused(ProblemKind.NOT_FOUND, "There is no program yet. Publish one first.")
        : previewed(request, program.get());
  }

  private Outcome<Preview> previewed(Request request, Program program) {
    var sample = new Sample(vendor.name(), mailing.portal(), vendor.clock().instant());
    var letters = new SampleLetters(program, sample);
    Locale asked = Locale.forLanguageTag(Objects.requireNonNullElse(request.language, "und"));
    Audience side = Objects.requireNonNullElse(request.side, Audience.PARTNER);
    return letters
        .letter(request.letter, side, asked)
        .map(letter -> Outcome.done(shown(request.letter, letter)))
        .orElseGet(
            () ->
                Outcome.refused(
                    ProblemKind.NOT_FOUND,
                    "The program writes no letter %s to that side. It writes: %s."
                        .formatted(request.letter, String.join(", ", letters.names()))));
  }

  private Preview shown(String name, Letter letter) {
    var mail =
        new Mail(
            name,
            new Mail.Address(vendor.name(), mailing.from()),
            new Mail.Address(Sample.PERSON, ""),
            letter.language(),
            letter.subject(),
            letter.text(),
            Map.of(),
            vendor.clock().instant());
    return new Preview(
        name, mail.language(), mail.from().name(), mail.subject(), mail.text(), Html.of(mail));
  }
}
