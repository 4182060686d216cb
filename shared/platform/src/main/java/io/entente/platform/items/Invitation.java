package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.Timestamps;
import io.entente.platform.table.View;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is asked to be one of a partner's people. Published for whoever writes to that
 * person. Owner: partners.
 *
 * @param role admin or member
 * @param language ISO 639 code; absent where nobody said
 * @param number of mails that were sent; the link in the latest is the one that counts
 * @param userId with which the person signs in who accepted; absent until somebody did
 * @param refused why the link was refused last; absent where it never was
 */
public record Invitation(
    @Stored(DataClass.BUSINESS) String invitationId,
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) String partnerName,
    @Stored(DataClass.PERSONAL) String name,
    @Stored(DataClass.PERSONAL) String email,
    @Stored(DataClass.BUSINESS) String role,
    @Stored(DataClass.PERSONAL) @Nullable String language,
    @Stored(DataClass.BUSINESS) State state,
    @Stored(DataClass.BUSINESS) long number,
    @Stored(DataClass.BUSINESS) Instant expiresAt,
    @Stored(DataClass.PERSONAL) @Nullable String userId,
    @Stored(DataClass.BUSINESS) @Nullable Refusal refused,
    @Stored(DataClass.BUSINESS) Instant createdAt,
    @Stored(DataClass.BUSINESS) Instant changedAt) {
  /** Where it stands, but for its end, which the clock decides. */
  public enum State {
    OPEN,
    ACCEPTED,
    WITHDRAWN
  }

  /** Why a link was refused. */
  public enum Why {
    /** Who came with it named another mailbox than the one it was sent to. */
    FORWARDED,
    /** Somebody else had accepted by it. */
    REUSED,
    EXPIRED,
    WITHDRAWN,
    /** A later mail was sent. */
    REPLACED
  }

  /** That a link was refused. */
  public record Refusal(
      @Stored(DataClass.BUSINESS) Why why, @Stored(DataClass.BUSINESS) Instant at) {}

  /** What a list shows of it; no person's data. */
  public record Shown(@Stored(DataClass.BUSINESS) String role) {
    public static final View<Shown> VIEW = View.of(Shown.class);
  }

  public static final ItemType<Invitation> TYPE =
      ItemType.named("invitation", 1, "partners")
          .holding(Invitation.class, invitation -> key(invitation.invitationId))
          .first(
              i ->
                  Optional.of(
                      new ItemType.IndexKey(
                          of(i.partnerId), Timestamps.text(i.createdAt) + "#" + i.invitationId)))
          .view(Shown.VIEW, invitation -> new Shown(invitation.role));

  public static ItemKey key(String invitationId) {
    return new ItemKey("INVITATION#" + invitationId, "INVITATION");
  }

  /** The list of a partner's. */
  public static String of(String partnerId) {
    return "PARTNER#" + partnerId + "#INVITATIONS";
  }

  public boolean isAdmin() {
    return role.equals(PartnerPeople.ADMIN);
  }

  /** Whether somebody can accept it at that instant. */
  public boolean isOpenAt(Instant now) {
    return state == State.OPEN && now.isBefore(expiresAt);
  }
}
