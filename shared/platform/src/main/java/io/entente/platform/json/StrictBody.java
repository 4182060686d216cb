package io.entente.platform.json;

import io.entente.kernel.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a stranger sent: UTF-8, one JSON value, no name twice, no depth, no number or string
 * that later steps could choke on.
 */
public final class StrictBody {
  private static final int MOST_DIGITS = 30;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The text or the tree, and every fault found on the way; with faults the value is unusable. */
  public record Read<T>(T value, List<Fault> faults) {}

  private StrictBody() {}

  /** Text of an import: a byte-order mark, which spreadsheets write, is skipped. */
  public static Read<String> text(byte[] body) {
    try {
      String text = decode(body);
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return new Read<>(marked ? text.substring(1) : text, List.of());
    } catch (CharacterCodingException _) {
      return new Read<>("", List.of(notUtf8()));
    }
  }

  public static Read<JsonNode> json(byte[] body) {
    try {
      return json(decode(body));
    } catch (CharacterCodingException _) {
      return failed(notUtf8());
    }
  }

  private static Read<JsonNode> json(String text) {
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      return failed(
          new Fault(
              "", "byteOrderMark", "The body starts with a byte-order mark; send it without."));
    }
    try {
      JsonNode tree = Json.MAPPER.readTree(text);
      if (tree.isMissingNode()) {
        return failed(new Fault("", "required", "The body is empty; send one JSON object."));
      }
      var faults = new ArrayList<Fault>();
      inspect(tree, "", faults);
      return new Read<>(tree, faults);
    } catch (StreamConstraintsException _) {
      return failed(
          new Fault(
              "",
              "tooComplex",
              "The body nests deeper than %d levels, or a name or number in it is far too long."
                  .formatted(Json.DEEPEST)));
    } catch (JacksonException e) {
      return failed(malformed(e));
    } catch (NumberFormatException | ArithmeticException _) {
      return failed(new Fault("", "number", "The body has a number that is out of every range."));
    }
  }

  private static Fault malformed(JacksonException e) {
    var place = e.getLocation();
    String where =
        place == null || place.getLineNr() < 1
            ? ""
            : " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
    boolean twice = String.valueOf(e.getOriginalMessage()).contains("uplicate");
    return twice
        ? new Fault("", "duplicateKey", "A name stands twice in one object" + where + ".")
        : new Fault("", "malformed", "The body is not JSON" + where + ".");
  }

  private static String decode(byte[] body) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(body))
        .toString();
  }

  private static void inspect(JsonNode node, String pointer, List<Fault> faults) {
    if (node.isString() && hasLoneSurrogate(node.stringValue())) {
      faults.add(new Fault(pointer, "loneSurrogate", "The text holds half of a character."));
    } else if (node.isNumber() && isMonstrous(node)) {
      faults.add(new Fault(pointer, "number", "The number is out of every range."));
    } else if (node.isObject()) {
      node.forEachEntry((name, child) -> inspectMember(name, child, pointer, faults));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        inspect(node.get(i), pointer + "/" + i, faults);
      }
    }
  }

  private static void inspectMember(
      String name, JsonNode child, String pointer, List<Fault> faults) {
    String place = pointer + "/" + escaped(name);
    if (hasLoneSurrogate(name)) {
      faults.add(new Fault(place, "loneSurrogate", "The name holds half of a character."));
    }
    inspect(child, place, faults);
  }

  private static boolean isMonstrous(JsonNode number) {
    var value = number.decimalValue();
    return Math.abs((long) value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS;
  }

  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static String escaped(String name) {
    String shown = name.length() > 100 ? name.substring(0, 100) : name;
    return shown.replace("~", "~0").replace("/", "~1");
  }

  private static Fault notUtf8() {
    return new Fault("", "charset", "The body is not UTF-8; save or send it as UTF-8.");
  }

  private static Read<JsonNode> failed(Fault fault) {
    return new Read<>(Json.MAPPER.missingNode(), List.of(fault));
  }
}
