package io.entente.program.publish;

import io.entente.program.Placeholders;
import io.entente.program.Wording;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * How wordings of one document are read: in all its languages and no other, and with no placeholder
 * that stands for nothing.
 *
 * @param limits names of the limits that a text may show
 */
record Wordings(List<String> languages, Set<String> limits) {
  private static final int LONGEST = 1_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_LETTER = 4_000;
  private static final int LONGEST_CONTRACT = 20_000;

  /** A name: no placeholders. */
  Wording plain(Part part) {
    return read(part, Kind.PLAIN);
  }

  /** For all partners: what the program says. */
  Wording published(Part part) {
    return read(part, Kind.PUBLISHED);
  }

  /** For the one partner whose deal it is. */
  Wording answer(Part part) {
    return read(part, Kind.ANSWER);
  }

  /** One line over a letter to one person. */
  Wording subject(Part part) {
    return read(part, Kind.SUBJECT);
  }

  /** For one person, about one deal. */
  Wording letter(Part part) {
    return read(part, Kind.LETTER);
  }

  /** What is signed: to the letter, with nothing left open. */
  Wording contract(Part part) {
    return read(
        part,
        field -> {
          String text = field.text(LONGEST_CONTRACT);
          refuse(field, Placeholders.in(text));
          return text;
        });
  }

  /** One line that leaves nothing open but these. */
  Wording naming(Part part, List<String> open) {
    return leaving(part, open, field -> field.line(LONGEST_NAME));
  }

  /** A letter that leaves nothing open but these. */
  Wording leaving(Part part, List<String> open) {
    return leaving(part, open, field -> field.text(LONGEST_LETTER));
  }

  private Wording leaving(Part part, List<String> open, Function<Part, String> reader) {
    return read(
        part,
        field -> {
          String text = reader.apply(field);
          Set<String> unknown = Placeholders.in(text);
          open.forEach(unknown::remove);
          refuse(field, unknown);
          return text;
        });
  }

  private Wording read(Part part, Kind kind) {
    return read(
        part,
        field -> {
          String text = kind.isLine ? field.line(LONGEST_NAME) : field.text(kind.longest());
          checkPlaceholders(field, text, kind);
          return text;
        });
  }

  private Wording read(Part part, Function<Part, String> reader) {
    // Without any language, which is a fault of its own, only its presence can be asked for.
    var fields = languages.isEmpty() ? part.mapping("a text by language") : known(part);
    var texts = new LinkedHashMap<String, String>();
    for (String language : new LinkedHashSet<>(languages)) {
      texts.put(language, reader.apply(fields.field(language)));
    }
    return new Wording(texts);
  }

  private Part known(Part part) {
    return part.only(languages.stream().distinct().toArray(String[]::new));
  }

  private void checkPlaceholders(Part field, String text, Kind kind) {
    Set<String> unknown =
        switch (kind) {
          case PLAIN -> Placeholders.in(text);
          case PUBLISHED -> Placeholders.unknownIn(text, limits, false);
          case ANSWER -> Placeholders.unknownIn(text, limits, true);
          case SUBJECT, LETTER -> Placeholders.unknownInLetter(text, limits);
        };
    refuse(field, unknown);
  }

  private static void refuse(Part field, Set<String> unknown) {
    unknown.forEach(
        name -> field.fault("placeholder", "{%s} stands for nothing here".formatted(name)));
  }

  private enum Kind {
    PLAIN(true),
    PUBLISHED(false),
    ANSWER(false),
    SUBJECT(true),
    LETTER(false);

    private final boolean isLine;

    Kind(boolean isLine) {
      this.isLine = isLine;
    }

    private int longest() {
      return this == LETTER ? LONGEST_LETTER : LONGEST;
    }
  }
}
