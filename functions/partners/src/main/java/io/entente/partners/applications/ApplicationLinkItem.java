package io.entente.partners.applications;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;

/**
 * The link by which companies apply.
 *
 * @param edition what tells it from the earlier ones
 * @param token what it carries
 */
record ApplicationLinkItem(
    @Stored(DataClass.BUSINESS) String edition,
    @Stored(DataClass.SECRET) String token,
    @Stored(DataClass.BUSINESS) Instant since) {
  static final ItemKey KEY = new ItemKey("APPLICATIONS", "LINK");

  static final ItemType<ApplicationLinkItem> TYPE =
      ItemType.named("application_link", 1, "partners")
          .holding(ApplicationLinkItem.class, _ -> KEY);

  /** A link is in no log, wherever the record is printed. */
  @Override
  public String toString() {
    return "ApplicationLinkItem[" + edition + "]";
  }
}
