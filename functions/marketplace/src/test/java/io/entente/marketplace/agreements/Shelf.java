package io.entente.marketplace.agreements;

import io.entente.marketplace.aws.Agreements;
import io.entente.marketplace.aws.AwsTrouble;
import io.entente.marketplace.aws.Seller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows agreements as AWS does, two a page; shut, it lets nobody look. */
final class Shelf implements Agreements {
  private static final int PAGE = 2;

  private final Map<String, Agreement> agreements = new LinkedHashMap<>();
  private boolean shut;
  private int looks;

  void put(String id, String status, @Nullable Value value) {
    agreements.put(
        id,
        new Agreement(
            id,
            status,
            "offer-" + id,
            List.of("prod-1"),
            new Parties("210987654321", "123456789012"),
            new Course(
                Instant.parse("2026-02-28T10:00:00Z"),
                Instant.parse("2026-02-28T10:00:00Z"),
                Instant.parse("9999-01-01T00:00:00Z")),
            value));
  }

  void shut(boolean now) {
    shut = now;
  }

  int looks() {
    return looks;
  }

  @Override
  public Optional<Agreement> find(Seller seller, String agreementId) {
    look();
    return Optional.ofNullable(agreements.get(agreementId));
  }

  /** What it is worth a search does not show. */
  @Override
  public Part search(Seller seller, @Nullable String from) {
    look();
    int begin = from == null ? 0 : Integer.parseInt(from);
    int end = Math.min(begin + PAGE, agreements.size());
    List<Agreement> part = new ArrayList<>(agreements.values()).subList(begin, end);
    return new Part(
        part.stream().map(Shelf::summary).toList(),
        end < agreements.size() ? Integer.toString(end) : null);
  }

  private static Agreement summary(Agreement whole) {
    return new Agreement(
        whole.agreementId(),
        whole.status(),
        whole.offerId(),
        whole.productIds(),
        whole.parties(),
        whole.course(),
        null);
  }

  private void look() {
    looks++;
    if (shut) {
      throw new AwsTrouble(AwsTrouble.Kind.SHUT_OUT, "AWS does not accept our session.");
    }
  }
}
