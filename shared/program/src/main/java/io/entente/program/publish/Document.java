package io.entente.program.publish;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** The text of a document as a tree. YAML, and therefore JSON too. */
final class Document {
  /** In characters. The default program has 20,000. */
  static final int LONGEST = 400_000;

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Document() {}

  /** A text that cannot be read at all is one fault, with line and column. */
  static JsonNode parse(String text, Faults faults) {
    if (text.length() > LONGEST) {
      faults.add("", "tooLong", "The document must be at most %d characters".formatted(LONGEST));
      return MissingNode.getInstance();
    }
    try {
      refuseAliases(text, faults);
      return YAML.readTree(text);
    } catch (JacksonException e) {
      var at = e.getLocation();
      faults.add(
          "",
          "syntax",
          "line %d, column %d: %s"
              .formatted(
                  at == null ? 0 : at.getLineNr(),
                  at == null ? 0 : at.getColumnNr(),
                  firstLine(e.getOriginalMessage())));
      return MissingNode.getInstance();
    }
  }

  /** An alias would be read as the text of its name, which nobody means. */
  private static void refuseAliases(String text, Faults faults) {
    try (var parser = parser(text)) {
      while (parser.nextToken() != null) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
          var at = parser.currentTokenLocation();
          faults.add(
              "",
              "alias",
              "line %d: aliases (*name) are not read; write it out".formatted(at.getLineNr()));
        }
      }
    }
  }

  static JsonParser parser(String text) {
    return YAML.createParser(text);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("cannot be read");
  }
}
