package io.entente.program;

import io.entente.kernel.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter tells one person about one deal: of the person's own company, or for one of the
 * vendor's people. Nothing of another partner, and nothing of the vendor's books.
 *
 * @param recipient the person's name
 * @param vendor whose program it is, as partners know it
 * @param partner whose deal it is or was, by its id
 * @param customer as the partner named it
 * @param products ids of product families
 * @param reason the code of what decided
 * @param protectedUntil absent where the deal is not protected
 * @param zone the person's own
 * @param link where the deal is to be seen; empty where the person cannot see it
 * @param apart what tells it from another deal that is protected beside it; absent where none is
 */
public record News(
    String recipient,
    String vendor,
    String partner,
    String customer,
    List<String> products,
    Money value,
    String reason,
    @Nullable Instant protectedUntil,
    ZoneId zone,
    String link,
    @Nullable Apart apart) {
  /**
   * The part of a customer that is a deal's own.
   *
   * @param part as its partner named it; empty where it named none, which its products stand for
   */
  public record Apart(String part) {}

  public News {
    products = List.copyOf(products);
  }

  boolean isApart() {
    return apart != null;
  }
}
