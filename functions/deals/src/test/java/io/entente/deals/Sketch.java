package io.entente.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A registration as a partner sends it, and ways to change it.
 *
 * @param body the request's members
 */
record Sketch(Map<String, Object> body) {

  /** A deal with a company in Germany that the default program has nothing against. */
  static Sketch of(String company) {
    var body = new TreeMap<String, Object>();
    body.put("endCustomer", Map.of("legalName", company, "country", "DE"));
    body.put("products", List.of("analytics"));
    body.put("estimatedValue", Map.of("amountMinor", 12_500_000, "currency", "EUR"));
    body.put("expectedCloseDate", "2026-09-30");
    body.put("contact", Map.of("name", "Ada Example", "email", "ada@example.com"));
    body.put("activities", List.of(Map.of("on", "2026-02-20", "kind", "meeting")));
    return new Sketch(body);
  }

  Sketch products(String... families) {
    return with("products", List.of(families));
  }

  Sketch country(@Nullable String country) {
    return customer("country", country);
  }

  Sketch worth(long amountMinor, String currency) {
    return with("estimatedValue", Map.of("amountMinor", amountMinor, "currency", currency));
  }

  /** Another member of the end customer, or another value for it; null takes it away. */
  Sketch customer(String name, @Nullable Object value) {
    var customer = new TreeMap<String, Object>();
    ((Map<?, ?>) Objects.requireNonNull(body.get("endCustomer")))
        .forEach((k, v) -> customer.put((String) k, v));
    return with("endCustomer", changed(customer, name, value));
  }

  /** Another member, or another value for it; null takes it away. */
  Sketch with(String name, @Nullable Object value) {
    return new Sketch(changed(body, name, value));
  }

  /** Only what a question must have. */
  Sketch barely() {
    var names = new ArrayList<>(body.keySet());
    names.removeAll(List.of("endCustomer", "products", "partnerId"));
    var bare = new TreeMap<>(body);
    bare.keySet().removeAll(names);
    return new Sketch(bare);
  }

  private static Map<String, Object> changed(
      Map<String, Object> some, String name, @Nullable Object value) {
    var more = new TreeMap<>(some);
    if (value == null) {
      more.remove(name);
    } else {
      more.put(name, value);
    }
    return more;
  }
}
