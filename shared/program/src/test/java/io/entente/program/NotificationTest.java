package io.entente.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entente.kernel.Fault;
import io.entente.kernel.Money;
import io.entente.program.Notification.Addressee;
import io.entente.program.Notification.Audience;
import io.entente.program.publish.Difference;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationTest {
  private static final String LETTER =
      """
      notifications:
        - event: deal.approved
          to: [EVERYBODY]
          subject: {en: 'Yours: {customer}', de: 'Ihres: {customer}'}
          text:
            en: 'Hello {recipient}: {products}, {value}, until {protectedUntil}, {protectionDays} days. {why} {link} {vendor}'
            de: 'Guten Tag {recipient}: {products}, {value}, bis {protectedUntil}, {protectionDays} Tage. {why} {link} {vendor}'
      """;
  private static final String DOCUMENT = Small.DOCUMENT + LETTER;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "deal.approved; deal.rechecked; /notifications/0/event; reference",
        "deal.approved; deal.dreamt; /notifications/0/event; reference",
        "[EVERYBODY]; [RIVAL]; /notifications/0/to/0; value",
        "[EVERYBODY]; []; /notifications/0/to; empty",
        "'[EVERYBODY]'; '[EVERYBODY, SALES_REP]'; /notifications/0/to; sides",
        "[EVERYBODY]; [FORMER_PARTNER]; /notifications/0/event; reference",
        "deal.approved; deal.review_escalated; /notifications/0/event; reference",
        "Guten Tag'}; 'Guten Tag''}, apart: {en: ''{rival}'', de: Ihr}'; /notifications/0/apart/en; placeholder",
        "to: [EVERYBODY]; to: [EVERYBODY], required: perhaps; /notifications/0/required; type",
        "'Yours: {customer}'; 'Yours: {rival}'; /notifications/0/subject/en; placeholder",
        "'Ihres: {customer}'; 'Ihres: {minimum}'; /notifications/0/subject/de; placeholder",
        "Hello {recipient}; Hello {contact}; /notifications/0/text/en; placeholder",
        "subject: {en; subject: {fr: 'Bon', en; /notifications/0/subject/fr; unknown"
      })
  void what_cannot_be_sent_is_refused_by_its_place(
      String part, String instead, String pointer, String code) {
    String flow =
        "{event: deal.approved, to: [EVERYBODY], subject: {en: 'Yours: {customer}', de: 'Ihres:"
            + " {customer}'}, text: {en: 'Hello {recipient}', de: 'Guten Tag'}}";
    String document = Small.DOCUMENT + "notifications:\n  - " + flow.replace(part, instead) + "\n";

    assertThat(Small.faults(document))
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(tuple(pointer, code));
  }

  @Test
  void a_placeholder_that_stands_for_nothing_is_told_with_line_and_column() {
    assertThat(Small.faults(DOCUMENT.replace("Guten Tag {recipient}", "Guten Tag {kontakt}")))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("line ", "column ", "{kontakt}"));
  }

  @Test
  void an_event_is_answered_by_one_letter_only() {
    String twice = DOCUMENT + LETTER.substring(LETTER.indexOf('\n') + 1);

    assertThat(Small.faults(twice)).extracting(Fault::code).containsExactly("duplicate");
  }

  @Test
  void each_side_reads_a_letter_of_its_own_about_one_event() {
    String vendors = LETTER.substring(LETTER.indexOf('\n') + 1).replace("EVERYBODY", "SALES_REP");
    Program program = Small.compiled(DOCUMENT + vendors).program();

    assertThat(program.notification("deal.approved", Audience.PARTNER).orElseThrow().to())
        .containsExactly(Addressee.EVERYBODY);
    assertThat(program.notification("deal.approved", Audience.VENDOR).orElseThrow().to())
        .containsExactly(Addressee.SALES_REP);
    assertThat(program.notification("deal.approved", Audience.FORMER_PARTNER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Plant analytics, Only Plant analytics", "'', Only Platform"})
  void a_deal_beside_another_is_told_of_its_own_part(String part, String text) {
    String apart = "    apart: {en: 'Only {part}', de: 'Nur {part}'}\n";

    var letter =
        Letter.of(
            Small.compiled(DOCUMENT + apart).program(),
            Small.compiled(DOCUMENT + apart)
                .program()
                .notification("deal.approved", Audience.PARTNER)
                .orElseThrow(),
            news("Werke AG", new News.Apart(part)),
            Locale.ENGLISH);

    assertThat(letter.text()).isEqualTo(text);
  }

  @Test
  void a_program_that_says_nothing_tells_nobody() {
    assertThat(Small.COMPILED.program().notification("deal.approved", Audience.PARTNER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; Hello Ada: Platform, 5,000 USD, until June 1, 2026, 30 days. At least 5,000 USD and 750,000 JPY. https://p/d Aurora",
        "de; Guten Tag Ada: Plattform, 5.000 USD, bis 1. Juni 2026, 30 Tage. Mindestens 5.000 USD und 750.000 JPY. https://p/d Aurora"
      })
  void a_letter_speaks_the_persons_language_and_tells_the_date_of_the_persons_own_zone(
      String language, String text) {
    var letter = letter(Locale.forLanguageTag(language), news("Werke AG"));

    assertThat(letter.language()).isEqualTo(language);
    assertThat(letter.text().replace('\u00a0', ' ')).isEqualTo(text);
  }

  @Test
  void a_language_that_the_program_does_not_have_is_its_first() {
    assertThat(letter(Locale.FRENCH, news("Werke AG")).subject()).isEqualTo("Yours: Werke AG");
  }

  @Test
  void a_name_that_looks_like_a_placeholder_is_a_name() {
    assertThat(letter(Locale.ENGLISH, news("{vendor} $1 \\ {why}")).subject())
        .isEqualTo("Yours: {vendor} $1 \\ {why}");
  }

  @Test
  void what_is_written_is_kept_with_the_version_and_its_changes_are_told() {
    Program stored = CompiledProgram.fromBytes(Small.compiled(DOCUMENT).toBytes()).program();

    assertThat(stored.notification("deal.approved", Audience.PARTNER))
        .isEqualTo(
            Small.compiled(DOCUMENT).program().notification("deal.approved", Audience.PARTNER))
        .isNotEqualTo(Optional.empty());
    assertThat(
            Difference.between(
                stored, Small.compiled(DOCUMENT.replace("'Yours:", "'Protected:")).program()))
        .containsExactly(
            "Mail deal.approved, subject en: Yours: {customer} → Protected: {customer}");
  }

  private static Letter letter(Locale asked, News news) {
    Program program = Small.compiled(DOCUMENT).program();
    return Letter.of(
        program,
        program.notification("deal.approved", Audience.PARTNER).orElseThrow(),
        news,
        asked);
  }

  private static News news(String customer) {
    return news(customer, null);
  }

  private static News news(String customer, News.@Nullable Apart apart) {
    return new News(
        "Ada",
        "Aurora",
        "P-1",
        customer,
        List.of("platform"),
        Money.of(500_000, "USD"),
        "BELOW_MINIMUM",
        Instant.parse("2026-05-31T23:30:00Z"),
        ZoneId.of("Europe/Berlin"),
        "https://p/d",
        apart);
  }
}
