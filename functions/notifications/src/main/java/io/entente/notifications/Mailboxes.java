package io.entente.notifications;

import io.entente.platform.items.UndeliverableMailbox;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.TenantTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which mailboxes take mail of ours. */
final class Mailboxes {
  private final TenantTable table;

  Mailboxes(TenantTable table) {
    this.table = table;
  }

  /** Those of the people whose mailbox is not known to take none. */
  List<Recipient> reachable(List<Recipient> wanted) {
    List<ItemKey> mailboxes =
        wanted.stream()
            .map(recipient -> UndeliverableMailbox.key(recipient.email()))
            .distinct()
            .toList();
    Set<String> marked =
        table.read(mailboxes).of(UndeliverableMailbox.TYPE).stream()
            .map(UndeliverableMailbox::mailbox)
            .collect(Collectors.toUnmodifiableSet());
    return wanted.stream()
        .filter(recipient -> !marked.contains(UndeliverableMailbox.id(recipient.email())))
        .toList();
  }
}
