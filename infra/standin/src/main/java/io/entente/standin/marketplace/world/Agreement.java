package io.entente.standin.marketplace.world;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A purchase agreement.
 *
 * @param proposer the seller's account
 * @param acceptor the buyer's account
 * @param terms as the offer had them
 */
public record Agreement(
    String id,
    String proposer,
    String acceptor,
    String offerId,
    String productId,
    Span span,
    List<JsonNode> terms,
    Status status) {

  /** From when until when. */
  public record Span(Instant accepted, Instant starts, Instant ends) {}

  /** Those of AWS's that can come about here. */
  public enum Status {
    ACTIVE,
    CANCELLED,
    EXPIRED,
    REPLACED
  }

  public Agreement {
    terms = List.copyOf(terms);
  }

  public Agreement now(Status other) {
    return new Agreement(id, proposer, acceptor, offerId, productId, span, terms, other);
  }
}
