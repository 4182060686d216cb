package io.entente.partners.invitations;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.ProblemKind;
import io.entente.platform.events.Event;
import io.entente.platform.items.Invitation;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.RateLimit;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is asked to be one of a partner's people, and until when. */
public final class Inviting {
  static final Duration LASTING = Duration.ofDays(14);
  private static final int MOST_A_DAY = 200;
  private static final int PAGE = 100;

  private final TenantTables tables;
  private final Clock clock;

  public Inviting(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * Whom to ask.
   *
   * @param role admin or member
   */
  public record Asked(String name, String email, String role, @Nullable String language) {
    boolean isOf(Invitation invitation) {
      return equals(
          new Asked(
              invitation.name(), invitation.email(), invitation.role(), invitation.language()));
    }
  }

  /**
   * Asks, or finds that it was asked before.
   *
   * @param invitationId a function of what asked for it
   */
  public Outcome<Invitation> invite(String invitationId, Partner partner, Asked asked) {
    return Attempts.of(() -> invited(invitationId, partner, asked));
  }

  /** For whom. */
  public record Partner(String partnerId, String name) {}

  private Optional<Outcome<Invitation>> invited(String id, Partner partner, Asked asked) {
    TenantTable table = tables.current();
    Optional<Versioned<Invitation>> known = table.find(Invitation.TYPE, Invitation.key(id));
    if (known.isPresent()) {
      return Optional.of(repeated(known.get().item(), asked));
    }
    Instant now = clock.instant();
    if (!table.spend(
        new RateLimit("invite#" + partner.partnerId, Duration.ofDays(1), MOST_A_DAY), now)) {
      return Optional.of(
          Outcome.refused(
              ProblemKind.TOO_MANY_REQUESTS,
              "%d people were invited today. Invite more tomorrow.".formatted(MOST_A_DAY)));
    }
    Invitation invitation = new Invited(id, partner, asked).at(now);
    Event sent = Told.of("invitation.sent", invitation, now);
    return table.change().create("invitation", Invitation.TYPE, invitation, sent).commit()
            instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(invitation))
        : Optional.empty();
  }

  /**
   * Withdraws all of a partner's that are open, however many there are.
   *
   * @throws IllegalStateException if one was accepted in the meantime; to be called again
   */
  public void withdrawAll(PartnerId partner) {
    var invitations = new InvitationStore(tables, clock);
    String place = PageCursor.END;
    List<Listing.Entry<Invitation.Shown>> page;
    do {
      page = invitations.before(place, partner.value(), PAGE);
      invitations.all(page).stream()
          .filter(invitation -> invitation.state() == Invitation.State.OPEN)
          .forEach(invitation -> invitations.withdraw(invitation.invitationId()));
      place = page.isEmpty() ? place : page.getLast().sk();
    } while (page.size() == PAGE);
  }

  private record Invited(String id, Partner partner, Asked asked) {
    Invitation at(Instant now) {
      return new Invitation(
          id,
          partner.partnerId,
          partner.name,
          asked.name,
          asked.email,
          asked.role,
          asked.language,
          Invitation.State.OPEN,
          1,
          now.plus(LASTING),
          null,
          null,
          now,
          now);
    }
  }

  private static Outcome<Invitation> repeated(Invitation known, Asked asked) {
    return asked.isOf(known)
        ? Outcome.done(known)
        : Outcome.refused(
            ProblemKind.IDEMPOTENCY_KEY_REUSED,
            "This key invited somebody else (%s). Take a new key for a new invitation."
                .formatted(known.invitationId()));
  }
}
