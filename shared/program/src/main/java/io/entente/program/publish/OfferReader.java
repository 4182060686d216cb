package io.entente.program.publish;

import io.entente.program.offers.OfferTemplate;
import io.entente.program.offers.PrivateOffers;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what the program says of private offers. */
final class OfferReader {
  private static final int MANY = 50;
  private static final int LONGEST_POLICY = 500;
  private static final long MOST_MONTHS = 120;
  private static final long MOST_DAYS = 365;
  private static final Pattern ADDRESS = Pattern.compile("https://[!-~]{1,900}");

  private OfferReader() {}

  static PrivateOffers offers(Part part) {
    var fields = part.only("templates", "secondPerson");
    Part templates = fields.field("templates");
    List<OfferTemplate> read = templates.items(MANY, OfferReader::template);
    once(read, templates);
    return new PrivateOffers(
        read,
        fields.optional("secondPerson").map(p -> p.text(ConditionCompiler.LONGEST)).orElse(null));
  }

  private static OfferTemplate template(Part part) {
    var fields = part.only("id", "months", "availableDays", "eula", "refundPolicy");
    return new OfferTemplate(
        fields.field("id").text(ProgramReader.ID),
        fields.field("months").whole(1, MOST_MONTHS),
        fields.field("availableDays").whole(1, MOST_DAYS),
        fields.optional("eula").map(p -> p.text(ADDRESS)).orElse(null),
        fields.field("refundPolicy").text(LONGEST_POLICY));
  }

  private static void once(List<OfferTemplate> templates, Part place) {
    if (templates.isEmpty() && place.isEmptyList()) {
      place.fault("empty", "must have at least one item");
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < templates.size(); i++) {
      String id = templates.get(i).id();
      if (!id.isEmpty() && !seen.add(id)) {
        place.item(i).fault("duplicate", "%s stands here twice".formatted(id));
      }
    }
  }
}
