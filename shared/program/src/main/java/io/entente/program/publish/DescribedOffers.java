package io.entente.program.publish;

import io.entente.program.Program;
import io.entente.program.offers.OfferTemplate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the program says of private offers, as items with their aspects. */
final class DescribedOffers {
  private DescribedOffers() {}

  static Map<String, Map<String, String>> of(Program program) {
    var items = new LinkedHashMap<String, Map<String, String>>();
    program
        .offers()
        .templates()
        .forEach(each -> items.put("Template for private offers " + each.id(), aspects(each)));
    String secondPerson = program.offers().secondPerson();
    if (secondPerson != null) {
      items.put("A second person releases a private offer when", Map.of("", secondPerson));
    }
    return items;
  }

  private static Map<String, String> aspects(OfferTemplate template) {
    var aspects = new LinkedHashMap<String, String>();
    aspects.put("months", Long.toString(template.months()));
    aspects.put("days in which it can be accepted", Long.toString(template.availableDays()));
    String eula = template.eula();
    aspects.put("terms", eula == null ? "the product's" : eula);
    aspects.put("refund policy", String.join(" ", template.refundPolicy().lines().toList()));
    return aspects;
  }
}
