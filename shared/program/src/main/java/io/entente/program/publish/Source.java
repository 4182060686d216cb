package io.entente.program.publish;

import io.entente.program.publish.Places.Place;

/** The text of a document as its author wrote it. */
final class Source {
  private final String text;

  Source(String text) {
    this.text = text;
  }

  /**
   * Follows a value through the way it is written (folded, indented, in quotes) up to one of its
   * characters.
   *
   * @param value as it is read
   * @param within a place in the value
   * @param start where it begins in the document
   */
  Place find(String value, Place within, Place start) {
    int wanted = offset(value, within);
    int at = content(offset(text, start));
    for (int i = 0; i < wanted && at < text.length(); i++) {
      char read = value.charAt(i);
      if (!Character.isWhitespace(read)) {
        at = next(read, at) + 1;
      }
    }
    if (wanted < value.length() && !Character.isWhitespace(value.charAt(wanted))) {
      at = next(value.charAt(wanted), at);
    }
    return place(Math.min(at, text.length()));
  }

  /** What follows {@code >-} or {@code |} begins on the next line. */
  private int content(int start) {
    boolean block =
        start < text.length() && (text.charAt(start) == '>' || text.charAt(start) == '|');
    int end = text.indexOf('\n', start);
    return block && end >= 0 ? end + 1 : start;
  }

  private int next(char wanted, int from) {
    int found = text.indexOf(wanted, from);
    return found < 0 ? from : found;
  }

  private static int offset(String text, Place place) {
    int at = 0;
    for (int line = 1; line < place.line(); line++) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        break;
      }
      at = end + 1;
    }
    return Math.min(text.length(), at + Math.max(0, place.column() - 1));
  }

  private Place place(int offset) {
    int line = 1;
    int begin = 0;
    for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', begin)) {
      line++;
      begin = end + 1;
    }
    return new Place(line, offset - begin + 1);
  }
}
