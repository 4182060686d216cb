package io.entente.deals;

import io.entente.platform.json.Json;
import io.entente.platform.json.OneLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a deal's contacts that are to stand nowhere any more, and texts without them.
 *
 * @param words the e-mail addresses and the names, as texts may have them, each with what stands
 *     there instead
 */
record Erasure(Map<String, String> words) {
  /** What stands where a contact stood, so that a deal lacks nothing that it had. */
  static final DealDescription.Contact NOBODY =
      new DealDescription.Contact("[erased]", "erased@erased.invalid", null);

  /** Shorter names are parts of any word, and shorter beginnings those of any. */
  private static final int TELLING = 3;

  private static final int LONGEST = 400;

  /** Of a deal that names somebody; of one that does not, there is nothing to erase. */
  static Optional<Erasure> of(DealItem deal) {
    List<DealDescription.Contact> named =
        Stream.concat(
                Stream.ofNullable(deal.description().contact()),
                deal.course().namedBefore().stream())
            .filter(contact -> !contact.equals(NOBODY))
            .toList();
    return named.isEmpty() ? Optional.empty() : Optional.of(of(named));
  }

  private static Erasure of(List<DealDescription.Contact> named) {
    var words = new LinkedHashMap<String, String>();
    named.stream()
        .flatMap(contact -> forms(contact.email()))
        .forEach(form -> words.put(form, NOBODY.email()));
    named.stream()
        .flatMap(contact -> forms(contact.name()))
        .forEach(form -> words.put(form, NOBODY.name()));
    return new Erasure(words);
  }

  /** As it was typed, as JSON has it, and as histories show it. */
  private static Stream<String> forms(String word) {
    String quoted = Json.write(word);
    return Stream.of(word, quoted.substring(1, quoted.length() - 1), OneLine.of(word, LONGEST))
        .map(String::strip)
        .filter(form -> !form.isEmpty());
  }

  /** The same deal, naming its contact nowhere. */
  DealItem from(DealItem deal) {
    return new DealItem(
        deal.dealId(),
        deal.partnerId(),
        deal.status(),
        deal.receivedAt(),
        deal.receivedBy(),
        deal.bodyHash(),
        deal.description().without(this),
        deal.known(),
        deal.ruling(),
        deal.decidedAt(),
        deal.people(),
        deal.customerId(),
        deal.protection(),
        deal.arrivals(),
        deal.course().without(this));
  }

  @Nullable String orAbsent(@Nullable String text) {
    return text == null ? null : without(text);
  }

  String without(String text) {
    String left = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      String instead = Matcher.quoteReplacement(word.getValue());
      left = pattern(word.getKey()).matcher(left).replaceAll(instead);
    }
    return left;
  }

  /** The same of each, where there are any. */
  static <T> @Nullable List<T> each(@Nullable List<T> all, UnaryOperator<T> without) {
    return all == null ? null : all.stream().map(without).toList();
  }

  boolean isIn(@Nullable String text) {
    return text != null && !without(text).equals(text);
  }

  /** Whether a text that was cut may end within one of the words. */
  boolean mayEndIn(@Nullable String text) {
    String end = text == null ? "" : text.toLowerCase(Locale.ROOT).replaceFirst("\\W+$", "");
    return words.keySet().stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(word -> endsWithBeginning(end, word));
  }

  private static boolean endsWithBeginning(String text, String word) {
    for (int length = Math.min(TELLING, word.length()); length <= word.length(); length++) {
      if (text.endsWith(word.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  /** Also within a longer word, as languages inflect names. */
  private static Pattern pattern(String word) {
    String quoted = Pattern.quote(word);
    boolean alone = word.length() < TELLING;
    return Pattern.compile(
        alone ? "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])" : quoted,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
