package io.entente.program;

import java.util.List;
import java.util.Set;

/**
 * What is written to a partner's people when something happens to a deal. A program without one for
 * an event tells nobody.
 *
 * @param event of which deals have, as the catalogue names it: {@code deal.approved}
 * @param to who hears it; whoever is meant twice hears it once
 * @param required whether it is sent to those as well who want no such mails
 * @param subject one line
 * @param text paragraphs, an empty line between two
 */
public record Notification(
    String event, List<Addressee> to, boolean required, Wording subject, Wording text) {
  /** Who hears. */
  public enum Addressee {
    /** All of the partner's people. */
    EVERYBODY,
    /** Those who look after the partner's people. */
    ADMINISTRATORS,
    /** Who registered the deal, if that is one of the partner's people. */
    REGISTRANT
  }

  /** All that can happen to a deal and that its partner may know of. */
  public static final Set<String> EVENTS =
      Set.of(
          "deal.approved",
          "deal.rejected",
          "deal.waitlisted",
          "deal.action_required",
          "deal.review_requested",
          "deal.expired",
          "deal.revised",
          "deal.withdrawn",
          "deal.revoked",
          "deal.progress_recorded",
          "deal.progress_verified",
          "deal.expiring",
          "deal.turn_begun",
          "deal.extension_asked",
          "deal.extension_granted",
          "deal.extension_refused",
          "deal.renewed",
          "deal.disputed",
          "deal.information_requested",
          "deal.information_provided",
          "deal.converted",
          "deal.won_proposed",
          "deal.won",
          "deal.lost",
          "deal.transferred",
          "deal.promoted",
          "deal.corrected");

  public Notification {
    to = List.copyOf(to);
  }
}
