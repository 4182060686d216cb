package io.entente.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.program.Notification;
import io.entente.program.Notification.Audience;
import io.entente.program.PartnerLetter;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter looks like before anybody gets it. */
class PreviewLetterTest {
  @SuppressWarnings("NullAway.Init") // set before the first test
  private static Office office;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void a_partners_people_see_none() {
    Answer refused =
        office
            .environment()
            .as(Callers.partner("aurora", "P-1", "partner-admin"))
            .get("/v1/program/letters/deal.approved");

    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void a_letter_that_there_is_not_is_answered_with_those_that_there_are() {
    Answer refused = preview("deal.mailed");

    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.text("/detail"))
        .contains("deal.mailed", "deal.approved", "journey.joined", "invitation", "declined");
  }

  @Test
  void one_side_does_not_get_the_letter_of_the_other() {
    assertThat(preview("deal.review_escalated").status()).isEqualTo(404);
    assertThat(preview("deal.review_escalated?side=VENDOR").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?language=deutsch", "?side=EVERYBODY"})
  void a_language_or_side_that_is_none_is_named(String query) {
    Answer refused =
        office
            .environment()
            .as(Callers.member("aurora", "channel-director"))
            .sendingAnything()
            .get("/v1/program/letters/deal.approved" + query);

    assertThat(refused.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_letter_is_shown_in_the_vendors_name_with_nothing_left_open(String letter) {
    for (String language : List.of("en", "de")) {
      String asked =
          letter.contains("?")
              ? letter + "&language=" + language
              : letter + "?language=" + language;
      Answer shown = preview(asked);

      assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
      assertThat(shown.text("/language")).isEqualTo(language);
      assertThat(shown.text("/from")).isEqualTo("aurora");
      assertThat(shown.text("/subject") + shown.text("/text")).doesNotContain("{", "}");
      assertThat(shown.text("/html"))
          .startsWith("<!doctype html>")
          .contains("<html lang=\"%s\">".formatted(language), "Ada Example");
    }
  }

  static Stream<String> all() {
    Stream<String> ofDeals =
        Stream.of(Audience.values())
            .flatMap(
                side ->
                    Notification.eventsFor(side).stream()
                        .sorted()
                        .map(event -> event + "?side=" + side))
            .filter(each -> preview(each).status() == 200);
    return Stream.of(
            Stream.of("invitation", "review", "declined"),
            Stream.of(PartnerLetter.WELCOME, "journey.reminded", PartnerLetter.EXPIRING),
            ofDeals)
        .flatMap(letters -> letters);
  }

  @Test
  void a_language_that_the_program_has_not_is_its_first() {
    assertThat(preview("invitation?language=fi").text("/language")).isEqualTo("en");
  }

  @Test
  void markup_in_the_programs_words_is_text() {
    office.publish(
        "aurora", Office.document().replace("invites you to its", "<b>invites</b> you to its"));

    Answer shown = preview("invitation?language=en");

    assertThat(shown.text("/html")).contains("&lt;b&gt;invites").doesNotContain("<b>invites");
    office.anew();
  }

  @Test
  void nobody_is_written_to_by_it() {
    preview("deal.approved");
    office.environment().drain();

    assertThat(office.mails()).isEmpty();
  }

  private static Answer preview(String letter) {
    return office
        .environment()
        .as(Callers.member("aurora", "channel-director"))
        .get("/v1/program/letters/" + letter);
  }
}
