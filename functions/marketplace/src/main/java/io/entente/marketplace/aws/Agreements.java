package io.entente.marketplace.aws;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a seller has sold; port to AWS Marketplace Agreements. */
public interface Agreements {
  /**
   * A purchase agreement as AWS shows it.
   *
   * @param status in AWS's words, such as ACTIVE
   * @param offerId by which it was bought
   * @param value what it is worth over its time; absent where AWS cannot say, as with usage
   */
  record Agreement(
      String agreementId,
      String status,
      @Nullable String offerId,
      List<String> productIds,
      Parties parties,
      Course course,
      @Nullable Value value) {
    public Agreement {
      productIds = List.copyOf(productIds);
    }
  }

  /** By their AWS accounts. */
  record Parties(@Nullable String acceptor, @Nullable String proposer) {}

  /** When it was accepted, begins and ends. */
  record Course(
      @Nullable Instant acceptedAt, @Nullable Instant startsAt, @Nullable Instant endsAt) {}

  /** An amount in a currency's smallest unit. */
  record Value(long amountMinor, String currency) {}

  /**
   * A part of all agreements.
   *
   * @param next where it goes on; absent at the end
   */
  record Part(List<Agreement> agreements, @Nullable String next) {
    public Part {
      agreements = List.copyOf(agreements);
    }
  }

  /**
   * Nothing where the seller has no such agreement.
   *
   * @throws AwsTrouble where AWS did not say
   */
  Optional<Agreement> find(Seller seller, String agreementId);

  /**
   * All that the seller proposed, the latest end first.
   *
   * @param from where a part before went on; absent for the first
   * @throws AwsTrouble where AWS did not say
   */
  Part search(Seller seller, @Nullable String from);
}
