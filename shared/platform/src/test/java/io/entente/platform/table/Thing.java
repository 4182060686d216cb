package io.entente.platform.table;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;

/** An aggregate of tests. */
record Thing(@Stored(DataClass.BUSINESS) String id, @Stored(DataClass.BUSINESS) String name) {
  static final ItemType<Thing> TYPE =
      ItemType.named("thing", 3, "things").holding(Thing.class, thing -> key(thing.id));

  static ItemKey key(String id) {
    return new ItemKey("THING#" + id, "THING");
  }
}
