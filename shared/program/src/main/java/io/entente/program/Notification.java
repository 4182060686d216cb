package io.entente.program;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written when something happens to a deal: to the people of its partner, of the partner
 * that had it before, or of the vendor. A program without one for an event tells nobody.
 *
 * @param event of which deals have, as the catalogue names it: {@code deal.approved}
 * @param to who hears it, all on one side; whoever is meant twice hears it once
 * @param required whether it is sent to those as well who want no such mails
 * @param subject one line
 * @param text paragraphs, an empty line between two
 * @param apart the text instead where another deal is protected beside it; absent, it is the same
 */
public record Notification(
    String event,
    List<Addressee> to,
    boolean required,
    Wording subject,
    Wording text,
    @Nullable Wording apart) {
  /** On whose side somebody reads it: each learns what is its own and nothing of the others. */
  public enum Audience {
    /** The partner whose deal it is. */
    PARTNER,
    /** The partner whose deal it was until then. */
    FORMER_PARTNER,
    VENDOR
  }

  /** Who hears. */
  public enum Addressee {
    /** All of the partner's people. */
    EVERYBODY(Audience.PARTNER),
    /** Those who look after the partner's people. */
    ADMINISTRATORS(Audience.PARTNER),
    /** Who registered the deal, if that is one of the partner's people. */
    REGISTRANT(Audience.PARTNER),
    /** All people of the partner that had the deal before. */
    FORMER_PARTNER(Audience.FORMER_PARTNER),
    /** Who looks after the deal at the vendor. */
    CHANNEL_MANAGER(Audience.VENDOR),
    /** Who sells there. */
    SALES_REP(Audience.VENDOR);

    private final Audience audience;

    Addressee(Audience audience) {
      this.audience = audience;
    }

    public Audience audience() {
      return audience;
    }
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
          "deal.turn_missed",
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
          "deal.won_reversed",
          "deal.lost",
          "deal.transferred",
          "deal.promoted",
          "deal.contested",
          "deal.corrected");

  /** What happens at the vendor only. */
  private static final Set<String> INSIDE = Set.of("deal.review_escalated", "deal.review_assigned");

  private static final String TRANSFERRED = "deal.transferred";

  public Notification {
    to = List.copyOf(to);
  }

  /** All that people on that side can be told of. */
  public static Set<String> eventsFor(Audience audience) {
    return switch (audience) {
      case PARTNER -> EVENTS;
      case FORMER_PARTNER -> Set.of(TRANSFERRED);
      case VENDOR ->
          Stream.concat(EVENTS.stream(), INSIDE.stream()).collect(Collectors.toUnmodifiableSet());
    };
  }

  /** On whose side it is read. */
  public Audience audience() {
    return to.isEmpty() ? Audience.PARTNER : to.getFirst().audience();
  }

  /** Its text for a deal. */
  Wording textFor(News news) {
    return news.isApart() && apart != null ? apart : text;
  }
}
