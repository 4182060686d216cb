package io.entente.program;

import io.entente.kernel.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter tells one person about one deal of that person's own company: nothing of another
 * partner, and nothing of the vendor's books.
 *
 * @param recipient the person's name
 * @param vendor whose program it is, as partners know it
 * @param customer as the partner named it
 * @param products ids of product families
 * @param reason the code of what decided
 * @param protectedUntil absent where the deal is not protected
 * @param zone the person's own
 * @param link where the deal is to be seen; empty where nobody said
 */
public record News(
    String recipient,
    String vendor,
    String customer,
    List<String> products,
    Money value,
    String reason,
    @Nullable Instant protectedUntil,
    ZoneId zone,
    String link) {
  public News {
    products = List.copyOf(products);
  }
}
