package io.entente.program.publish;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Where each part of a document stands in its text, so that an author finds what is wrong. */
final class Places {
  /**
   * @param line from 1
   * @param column from 1
   */
  record Place(int line, int column) implements Comparable<Place> {
    static final Place START = new Place(1, 1);

    @Override
    public int compareTo(Place other) {
      return Comparator.comparingInt(Place::line)
          .thenComparingInt(Place::column)
          .compare(this, other);
    }

    @Override
    public String toString() {
      return "line %d, column %d".formatted(line, column);
    }
  }

  private final Source source;
  private final Map<String, Place> starts = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  private Places(String text) {
    this.source = new Source(text);
  }

  /**
   * @param text of a document that could be read
   */
  static Places in(String text) {
    var places = new Places(text);
    try (var parser = Document.parser(text)) {
      while (parser.nextToken() != null) {
        places.note(parser);
      }
    } catch (JacksonException unreadable) {
      // as far as it could be read
    }
    return places;
  }

  private void note(JsonParser parser) {
    var token = parser.currentToken();
    if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
      return;
    }
    String pointer = parser.streamReadContext().pathAsPointer().toString();
    if (token == JsonToken.VALUE_STRING) {
      texts.put(pointer, parser.getString());
    }
    // A name comes before its value; the value's own place is the better one.
    starts.put(pointer, place(parser.currentTokenLocation()));
  }

  private static Place place(TokenStreamLocation at) {
    return new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  /** Of the part, or of what it is missing from. */
  Place of(String pointer) {
    for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
      var start = starts.get(at);
      if (start != null) {
        return start;
      }
      if (at.isEmpty()) {
        return Place.START;
      }
    }
  }

  /**
   * @param within a place in the part's text as it is read, which is not always how it is written
   */
  Place within(String pointer, Place within) {
    var text = texts.get(pointer);
    return text == null ? of(pointer) : source.find(text.strip(), within, of(pointer));
  }
}
