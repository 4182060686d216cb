package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.DerivedId;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import java.util.Locale;

/**
 * That a mailbox does not take our mail, or that its owner complained of it: nobody writes to it
 * any more. The address itself stands nowhere in it. Owner: webhooks.
 *
 * @param mailbox a hash of the address
 * @param because BOUNCED or COMPLAINED
 */
public record UndeliverableMailbox(
    @Stored(DataClass.PERSONAL) String mailbox,
    @Stored(DataClass.BUSINESS) String because,
    @Stored(DataClass.BUSINESS) Instant since) {
  public static final ItemType<UndeliverableMailbox> TYPE =
      ItemType.named("undeliverable_mailbox", 1, "webhooks")
          .holding(UndeliverableMailbox.class, mailbox -> byId(mailbox.mailbox));

  /** The same for every way to write an address. */
  public static String id(String address) {
    return DerivedId.of("mailbox", address.strip().toLowerCase(Locale.ROOT));
  }

  public static ItemKey key(String address) {
    return byId(id(address));
  }

  private static ItemKey byId(String mailbox) {
    return new ItemKey("MAILBOX#" + mailbox, "UNDELIVERABLE");
  }
}
