package io.entente.platform.table;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;

/** An item of tests that two contexts may write. */
record Hold(@Stored(DataClass.BUSINESS) String id, @Stored(DataClass.BUSINESS) String until) {
  static final ItemType<Hold> TYPE =
      ItemType.named("hold", 1, "things", "others")
          .holding(Hold.class, hold -> new ItemKey("THING#" + hold.id, "HOLD"));
}
