package io.entente.partners.invitations;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.partners.PartnerStore;
import io.entente.platform.Operation;
import io.entente.platform.table.PageCursor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists a partner's invitations, the latest first. */
final class ListInvitations implements Operation<ListInvitations.Request, ListInvitations.Page> {
  private static final int USUAL_LIMIT = 50;

  record Request(String partnerId, @Nullable Integer limit, @Nullable String cursor) {}

  /** The contract's {@code InvitationPage}. */
  record Page(List<InvitationView> data, @Nullable String nextCursor) {}

  private final InvitationStore invitations;

  ListInvitations(InvitationStore invitations) {
    this.invitations = invitations;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    var asked = new PartnerId(request.partnerId);
    return invitations.partner(asked).isEmpty()
        ? PartnerStore.missing(asked)
        : InvitationStore.PLACES.page(
            request.cursor, PageCursor.END, place -> page(request, place));
  }

  private Page page(Request request, String place) {
    int limit = Objects.requireNonNullElse(request.limit, USUAL_LIMIT);
    var found = invitations.before(place, request.partnerId, limit);
    String next = found.size() < limit ? null : PageCursor.text(found.getLast().sk());
    Instant now = invitations.now();
    return new Page(
        invitations.all(found).stream().map(each -> InvitationView.of(each, now)).toList(), next);
  }
}
