package io.entente.platform.registry;

import io.entente.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/** The table of tenants. An id is never used again. */
public interface Registry {
  Optional<TenantRow> find(TenantId tenant);

  /** Every tenant, in the order of their ids. For operators and the local program. */
  List<TenantRow> all();

  /**
   * @return false if the id is taken, and nothing was written
   */
  boolean add(TenantRow row);

  /** Moves a tenant on if it still is where it was thought to be. */
  boolean move(TenantId tenant, TenantStatus from, TenantStatus to);

  /** The move to another edition that a tenant is in, if it is. */
  Optional<EditionMove> editionMove(TenantId tenant);

  /**
   * @return false if another is under way, and nothing was written
   */
  boolean begin(EditionMove move);

  /**
   * Writes the tenant's new edition and forgets the move, together.
   *
   * @return false if somebody else has done so
   */
  boolean finish(EditionMove move);
}
