package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.ProblemKind;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.items.PartnerStanding;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Listing;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Partners in the tenant's table. */
public final class PartnerStore {
  /** What is told of a change; no person's data. */
  record Changed(
      String partnerId, String state, String type, String tier, List<String> productFamilies) {}

  /** Below and above every id. */
  static final String FIRST = "!";

  static final String LAST = "~";

  private final TenantTables tables;

  public PartnerStore(TenantTables tables) {
    this.tables = tables;
  }

  public Optional<Versioned<PartnerItem>> find(PartnerId partner) {
    return tables.current().find(PartnerItem.TYPE, PartnerItem.key(partner));
  }

  /** What is read of a partner that the caller may see; one that is not there looks no other. */
  static <T> Outcome<T> seen(PartnerId asked, Supplier<Optional<T>> read) {
    return (mayBeSeen(asked) ? read.get() : Optional.<T>empty())
        .map(Outcome::done)
        .orElseGet(() -> missing(asked));
  }

  /** A partner's people see only their own; the vendor's see any. */
  public static boolean mayBeSeen(PartnerId asked) {
    return !(Caller.current() instanceof Caller.Member member)
        || member.partner().map(asked::equals).orElse(true);
  }

  public static <T> Outcome<T> missing(PartnerId asked) {
    return Outcome.refused(
        ProblemKind.NOT_FOUND, "There is no partner %s that you may see.".formatted(asked));
  }

  /** By id, those after {@code last}. */
  List<ListPartners.Summary> inState(String state, String last, int limit) {
    var listing = new Listing(Listing.Index.GSI1, PartnerItem.inState(state), last, LAST, limit);
    return tables.current().listOldest(PartnerItem.Shown.VIEW, listing).stream()
        .map(entry -> summary(entry, state))
        .toList();
  }

  private static ListPartners.Summary summary(
      Listing.Entry<PartnerItem.Shown> entry, String state) {
    PartnerItem.Shown shown = entry.view();
    return new ListPartners.Summary(entry.sk(), shown.name(), shown.type(), state, shown.tier());
  }

  ChangeResult create(PartnerItem partner) {
    return created(tables.current().change(), partner).commit();
  }

  /** Writes a new partner with whatever else the change writes; it is lost at {@code partner}. */
  public static Change created(Change change, PartnerItem partner) {
    return change
        .create("partner", PartnerItem.TYPE, partner, changed(partner))
        .put(PartnerStanding.TYPE, partner.standing());
  }

  ChangeResult replace(Versioned<PartnerItem> read, PartnerItem partner) {
    return replaced(tables.current().change(), read, partner).commit();
  }

  /** The same with whatever else the change writes. */
  public static Change replaced(Change change, Versioned<PartnerItem> read, PartnerItem partner) {
    return change
        .replace("partner", PartnerItem.TYPE, partner, read, changed(partner))
        .put(PartnerStanding.TYPE, partner.standing());
  }

  static Event changed(PartnerItem partner) {
    return Event.of(
        "partner.changed",
        partner.changedAt(),
        new Changed(
            partner.partnerId(),
            partner.state(),
            partner.partnerType(),
            partner.tier(),
            partner.productFamilies()));
  }
}
