package io.entente.notifications;

import io.entente.program.Letter;
import io.entente.program.Notification;
import io.entente.program.Notification.Audience;
import io.entente.program.OpenLetter;
import io.entente.program.PartnerLetter;
import io.entente.program.Program;
import io.entente.program.recruiting.RecruitingLetters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A program's letters by their names: of an event, or of what is written while it recruits. */
record SampleLetters(Program program, Sample sample) {
  /**
   * @param side of a deal's event: each reads its own letter
   */
  Optional<Letter> letter(String name, Audience side, Locale asked) {
    return Optional.ofNullable(open().get(name))
        .map(letter -> letter.in(program, asked, sample.open(language(asked))))
        .or(() -> ofTheWay(name, asked))
        .or(
            () ->
                program
                    .notification(name, side)
                    .map(letter -> Letter.of(program, letter, sample.deal(program), asked)));
  }

  /** All that there are. */
  List<String> names() {
    var names = new TreeSet<>(open().keySet());
    program.partnersMail().stream().map(PartnerLetter::event).forEach(names::add);
    Arrays.stream(Audience.values())
        .flatMap(side -> Notification.eventsFor(side).stream().filter(each -> has(each, side)))
        .forEach(names::add);
    return List.copyOf(names);
  }

  private boolean has(String event, Audience side) {
    return program.notification(event, side).isPresent();
  }

  private Optional<Letter> ofTheWay(String name, Locale asked) {
    return program.partnersMail().stream()
        .filter(letter -> letter.event().equals(name))
        .findFirst()
        .map(letter -> letter.written(program, sample.way(program), asked));
  }

  private Map<String, OpenLetter> open() {
    RecruitingLetters mail = program.recruitment().mail();
    var letters = new LinkedHashMap<String, OpenLetter>();
    put(letters, "invitation", mail.invitation());
    put(letters, "review", mail.review());
    put(letters, "declined", mail.declined());
    return letters;
  }

  private static void put(
      Map<String, OpenLetter> letters, String name, @Nullable OpenLetter letter) {
    if (letter != null) {
      letters.put(name, letter);
    }
  }

  /** In which its dates are written. */
  private Locale language(Locale asked) {
    return program.languages().contains(asked.getLanguage())
        ? asked
        : Locale.forLanguageTag(program.languages().getFirst());
  }
}
