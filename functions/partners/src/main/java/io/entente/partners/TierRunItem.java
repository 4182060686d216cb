package io.entente.partners;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import java.util.List;

/**
 * That all tiers are looked at under a version of the program, and how far that is.
 *
 * @param list the partners of which state it has come to
 * @param last the id after which it goes on
 */
record TierRunItem(
    @Stored(DataClass.BUSINESS) long programVersion,
    @Stored(DataClass.BUSINESS) Instant effectiveFrom,
    @Stored(DataClass.BUSINESS) TierRun.State state,
    @Stored(DataClass.BUSINESS) String list,
    @Stored(DataClass.BUSINESS) String last,
    @Stored(DataClass.BUSINESS) long evaluated) {
  static final ItemType<TierRunItem> TYPE =
      ItemType.named("tier_run", 1, "partners")
          .holding(TierRunItem.class, run -> key(run.programVersion));

  /** Whose tiers mean something, in the order in which they are looked at. */
  private static final List<String> LISTS = List.of("active", "suspended", "invited");

  static ItemKey key(long programVersion) {
    return new ItemKey("TIERS#" + programVersion, "RUN");
  }

  static TierRunItem begun(long programVersion, Instant effectiveFrom) {
    return new TierRunItem(
        programVersion,
        effectiveFrom,
        TierRun.State.WAITING,
        LISTS.getFirst(),
        PartnerStore.FIRST,
        0);
  }

  /** With those looked at as well: the next of the list, the next list, or none any more. */
  TierRunItem after(List<String> partners, int most) {
    long now = evaluated + partners.size();
    if (partners.size() >= most) {
      return at(TierRun.State.RUNNING, list, partners.getLast(), now);
    }
    int next = LISTS.indexOf(list) + 1;
    return next < LISTS.size()
        ? at(TierRun.State.RUNNING, LISTS.get(next), PartnerStore.FIRST, now)
        : at(TierRun.State.FINISHED, list, last, now);
  }

  private TierRunItem at(TierRun.State reached, String partners, String id, long count) {
    return new TierRunItem(programVersion, effectiveFrom, reached, partners, id, count);
  }
}
