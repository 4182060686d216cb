package io.entente.deals;

import io.entente.platform.events.Event;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** When a deal must be looked at next, and why. One at a time: what is done then notes the next. */
final class Timer {
  private static final String WARNING = "deal.protection_warning";
  private static final String END = "deal.protection_ends";
  private static final String TURN = "deal.turn_ends";
  private static final String REVIEW = "deal.review_due";
  private static final String ANSWER = "deal.extension_due";

  private Timer() {}

  static Optional<Event.Due> next(DealItem deal) {
    return switch (deal.status()) {
      case APPROVED, CONVERTED -> Optional.of(whileProtected(deal));
      case WON -> Optional.of(end(deal)); // what it held stays until then, and falls free
      case WAITLISTED -> Optional.ofNullable(deal.course().turn()).map(Timer::end);
      case IN_REVIEW -> Optional.ofNullable(deal.course().review()).flatMap(Timer::reminder);
      case ACTION_REQUIRED, REJECTED, EXPIRED, WITHDRAWN, REVOKED, LOST -> Optional.empty();
    };
  }

  /** For whoever leaves the line when its turn has come: the next one must hear of it. */
  static Event gaveItsTurnUp(Event event) {
    return event.dueAt(TURN, event.at());
  }

  private static Event.Due whileProtected(DealItem deal) {
    Optional<ExtensionRequest> asked = deal.course().openExtension();
    Instant warnAt = protection(deal).warnAt();
    return asked
        .map(open -> new Event.Due(ANSWER, open.answerBy()))
        .orElseGet(() -> warnAt == null ? end(deal) : new Event.Due(WARNING, warnAt));
  }

  private static Event.Due end(DealItem deal) {
    return new Event.Due(END, protection(deal).until());
  }

  private static Optional<Event.Due> reminder(ReviewClock clock) {
    return Optional.ofNullable(clock.nextAt()).map(at -> new Event.Due(REVIEW, at));
  }

  private static Event.Due end(Turn turn) {
    return new Event.Due(TURN, turn.until());
  }

  private static Protected protection(DealItem deal) {
    return Objects.requireNonNull(deal.protection());
  }
}
