package io.entente.crm.tryton;

import io.entente.crm.port.Mark;
import io.entente.crm.port.Sale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What Tryton's answers say. */
final class Reading {
  private static final int NANOS = 1_000;

  private Reading() {}

  /** That a record changed since a mark; one that never changed was made since. */
  static List<Object> changed(Mark mark) {
    Object since = datetime(mark.since());
    long after = mark.afterId().isEmpty() ? 0 : Long.parseLong(mark.afterId());
    var conditions = new ArrayList<Object>();
    conditions.add(List.of("id", ">", after));
    conditions.add(List.of("OR", List.of("write_date", ">=", since), madeSince(since)));
    return conditions;
  }

  private static Object madeSince(Object since) {
    var unwritten = new ArrayList<@Nullable Object>(List.of("write_date", "="));
    unwritten.add(null);
    return List.of(unwritten, List.of("create_date", ">=", since));
  }

  private static Object datetime(Instant at) {
    LocalDateTime time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    var value = new HashMap<String, Object>();
    value.put("__class__", "datetime");
    value.put("year", time.getYear());
    value.put("month", time.getMonthValue());
    value.put("day", time.getDayOfMonth());
    value.put("hour", time.getHour());
    value.put("minute", time.getMinute());
    value.put("second", time.getSecond());
    value.put("microsecond", time.getNano() / NANOS);
    return value;
  }

  static Instant changedAt(JsonNode record) {
    JsonNode written = record.path("write_date");
    return instant(written.isObject() ? written : record.path("create_date"));
  }

  private static Instant instant(JsonNode value) {
    return LocalDateTime.of(
            value.path("year").asInt(),
            value.path("month").asInt(),
            value.path("day").asInt(),
            value.path("hour").asInt(),
            value.path("minute").asInt(),
            value.path("second").asInt(),
            value.path("microsecond").asInt() * NANOS)
        .toInstant(ZoneOffset.UTC);
  }

  static Sale.@Nullable Amount amount(JsonNode value, String currency) {
    String decimal = value.path("decimal").asString("");
    if (decimal.isEmpty()) {
      return null;
    }
    int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    BigDecimal minor = new BigDecimal(decimal).movePointRight(digits);
    return new Sale.Amount(minor.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
  }

  static @Nullable String text(JsonNode value) {
    String text = value.asString("").strip();
    return text.isEmpty() ? null : text;
  }

  /** The ids that stand in one field. */
  static Set<Long> ids(JsonNode records, String field) {
    var ids = new HashSet<Long>();
    records.forEach(one -> ids.add(one.path(field).longValue()));
    return ids;
  }

  static Map<Long, JsonNode> by(JsonNode records, String field) {
    var all = new HashMap<Long, JsonNode>();
    records.forEach(one -> all.putIfAbsent(one.path(field).longValue(), one));
    return all;
  }
}
