package io.entente.crm;

import io.entente.crm.port.Crm;
import io.entente.crm.port.CrmTrouble;
import io.entente.crm.port.CrmTrouble.Kind;
import io.entente.crm.port.Draft;
import io.entente.crm.port.Note;
import io.entente.crm.port.Opportunity;
import io.entente.crm.port.Owner;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Writes one deal into the CRM, and says what becomes of its push. */
record Writing(Crms crms, Bearing bearing, Clock clock) {
  private static final String GIVEN_UP = " It was tried for a day. Try again when it is well.";

  /** The deal as it is published, and its push, which the caller has taken. */
  record Task(ProtectedDeal deal, Versioned<PushItem> push) {
    private PushItem item() {
      return push.item();
    }
  }

  PushItem done(TenantTable table, Versioned<ConnectionItem> connection, Task task) {
    Instant now = clock.instant();
    HealthItem health = ConnectionStore.health(table);
    if (health.restsAt(now)) {
      Instant end = Objects.requireNonNull(health.restsUntil());
      return task.item().waiting(end.plus(Pauses.spread(task.deal.dealId())), now);
    }
    try {
      Optional<Opportunity> written = written(connection.item(), task);
      bearing.well(table, connection);
      return task.item().done(written.map(Opportunity::id).orElse(null), clock.instant());
    } catch (CrmTrouble trouble) {
      bearing.troubled(table, connection, trouble);
      return after(trouble, task, restOf(table));
    }
  }

  /**
   * By our own id first: what was written and never answered is there. A deal that was over before
   * anything of it was there leaves nothing.
   */
  private Optional<Opportunity> written(ConnectionItem connection, Task task) {
    Crm crm = crms.enter(connection);
    ProtectedDeal deal = task.deal;
    Optional<Opportunity> known =
        crm.find(deal.dealId())
            .or(() -> Optional.ofNullable(deal.opportunityId()).map(id -> linked(crm, id, deal)));
    if (known.isPresent()) {
      crm.note(known.get(), note(deal));
      return known;
    }
    return deal.isLive()
        ? Optional.of(crm.create(draft(deal, owner(crm.owners(), connection, deal))))
        : Optional.empty();
  }

  private static Opportunity linked(Crm crm, String opportunityId, ProtectedDeal deal) {
    return crm.link(opportunityId, deal.dealId());
  }

  /** Until when the CRM is left alone, or from now on where nobody said so. */
  private Instant restOf(TenantTable table) {
    Instant now = clock.instant();
    Instant end = ConnectionStore.health(table).restsUntil();
    return end == null || end.isBefore(now) ? now : end;
  }

  /** What is nobody's fault waits; the rest waits longer each time, and in the end for a person. */
  private PushItem after(CrmTrouble trouble, Task task, Instant rest) {
    PushItem push = task.item();
    Instant now = clock.instant();
    String dealId = task.deal.dealId();
    return switch (trouble.kind()) {
      case SHUT_OUT, BUSY -> push.waiting(rest.plus(Pauses.spread(dealId)), now);
      case REFUSED -> push.failed(trouble.say(), now);
      case UNANSWERED, LOCKED -> {
        int failures = push.attempts() + 1;
        yield Pauses.after(failures, dealId)
            .map(pause -> push.waiting(now.plus(pause), now).after(failures))
            .orElseGet(() -> push.failed(trouble.say() + GIVEN_UP, now));
      }
    };
  }

  private static String owner(List<Owner> owners, ConnectionItem connection, ProtectedDeal deal) {
    String wanted = connection.ownerOf(deal.salesRep());
    Optional<Owner> named = owners.stream().filter(one -> one.isCalled(wanted)).findFirst();
    return named
        .filter(Owner::active)
        .or(() -> fallback(owners, connection))
        .map(Owner::id)
        .orElseThrow(() -> CrmTrouble.of(Kind.REFUSED, nobody(wanted, named.isPresent())));
  }

  private static Optional<Owner> fallback(List<Owner> owners, ConnectionItem connection) {
    return Optional.ofNullable(connection.defaultOwner())
        .flatMap(
            name -> owners.stream().filter(one -> one.active() && one.isCalled(name)).findFirst());
  }

  private static String nobody(String wanted, boolean left) {
    return (left
                ? "%s does not work there any more, as the CRM says."
                : "Nobody in the CRM is called %s.")
            .formatted(wanted)
        + " Say in the connection who that is, or name a default owner, and try again.";
  }

  static Note note(ProtectedDeal deal) {
    return new Note(
        deal.dealId(),
        deal.partnerId(),
        deal.coSell(),
        deal.channelManager(),
        deal.salesRep(),
        deal.status(),
        deal.protectedUntil());
  }

  private Draft draft(ProtectedDeal deal, String ownerId) {
    ProtectedDeal.Customer customer = deal.customer();
    return new Draft(
        deal.dealId(),
        new Draft.Company(
            deal.customerId(), customer.legalName(), customer.country(), customer.website()),
        new Draft.Sale(
            deal.amountMinor(),
            deal.currency(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            deal.closeOn()),
        ownerId,
        deal.products(),
        note(deal));
  }
}
