package io.entente.partners.invitations;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.ProblemKind;
import io.entente.partners.PartnerItem;
import io.entente.partners.PartnerStore;
import io.entente.platform.events.Event;
import io.entente.platform.items.Invitation;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Invitations in the tenant's table, and who may see them. */
final class InvitationStore {
  static final PageCursor PLACES = PageCursor.of("invitation");

  private static final String FIRST = "!";

  private final TenantTables tables;
  private final PartnerStore partners;
  private final Clock clock;

  InvitationStore(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.partners = new PartnerStore(tables);
    this.clock = clock;
  }

  TenantTable table() {
    return tables.current();
  }

  Instant now() {
    return clock.instant();
  }

  Optional<Versioned<Invitation>> find(String invitationId) {
    return table().find(Invitation.TYPE, Invitation.key(invitationId));
  }

  /** The partner, where the caller may see it. */
  Optional<PartnerItem> partner(PartnerId asked) {
    return PartnerStore.mayBeSeen(asked)
        ? partners.find(asked).map(Versioned::item)
        : Optional.empty();
  }

  /** One of a partner's that the caller may see. */
  Optional<Versioned<Invitation>> find(PartnerId partner, String invitationId) {
    return PartnerStore.mayBeSeen(partner)
        ? find(invitationId).filter(read -> read.item().partnerId().equals(partner.value()))
        : Optional.empty();
  }

  static <T> Outcome<T> missing(String invitationId) {
    return Outcome.refused(
        ProblemKind.NOT_FOUND,
        "There is no invitation %s that you may see.".formatted(invitationId));
  }

  /**
   * What is done with one of a partner's.
   *
   * @param step empty where others were faster
   */
  Outcome<InvitationView> change(Path path, Step step) {
    return Attempts.of(
        () ->
            find(new PartnerId(path.partnerId), path.invitationId)
                .map(step::taken)
                .orElseGet(() -> Optional.of(missing(path.invitationId))));
  }

  /** Which one is meant. */
  record Path(String partnerId, String invitationId) {}

  /** What one operation does with an invitation. */
  interface Step {
    Optional<Outcome<InvitationView>> taken(Versioned<Invitation> read);
  }

  /** The change that makes it the next one. */
  Change becoming(Versioned<Invitation> read, Invitation next, String event) {
    Event told = Told.of(event, next, next.changedAt());
    return table().change().replace("invitation", Invitation.TYPE, next, read, told);
  }

  /** As it is then; empty where others were faster. */
  static Optional<Outcome<InvitationView>> written(Change change, Invitation next) {
    return change.commit() instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(InvitationView.of(next, next.changedAt())))
        : Optional.empty();
  }

  /** Withdraws one that is open. */
  void withdraw(String invitationId) {
    find(invitationId)
        .filter(read -> read.item().state() == Invitation.State.OPEN)
        .ifPresent(this::withdraw);
  }

  private void withdraw(Versioned<Invitation> read) {
    Invitation next = Invitations.withdrawn(read.item(), now());
    if (written(becoming(read, next, "invitation.withdrawn"), next).isEmpty()) {
      throw new IllegalStateException("somebody else changes the invitation; to be tried again");
    }
  }

  /** Those of a partner, the latest first, before a place. */
  List<Listing.Entry<Invitation.Shown>> before(String place, String partnerId, int limit) {
    return table()
        .list(
            Invitation.Shown.VIEW,
            new Listing(Listing.Index.GSI1, Invitation.of(partnerId), FIRST, place, limit));
  }

  /** As they stand now, in the order of the list. */
  List<Invitation> all(List<Listing.Entry<Invitation.Shown>> entries) {
    List<ItemKey> keys =
        entries.stream().map(entry -> new ItemKey(entry.pk(), "INVITATION")).toList();
    Map<String, Invitation> read =
        table().read(keys).of(Invitation.TYPE).stream()
            .collect(
                Collectors.toMap(each -> Invitation.key(each.invitationId()).pk(), each -> each));
    return entries.stream()
        .map(entry -> Optional.ofNullable(read.get(entry.pk())))
        .flatMap(Optional::stream)
        .toList();
  }
}
