package io.entente.notifications;

import io.entente.kernel.DerivedId;
import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Notice;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.TenantTable;
import io.entente.program.Letter;
import io.entente.program.OpenLetter;
import io.entente.program.Program;
import java.util.HashMap;
import java.util.Map;

/** Writes one person's letter about something else than a deal, and has it delivered. */
record OpenWriting(Mailing mailing, Delivering delivering, Platform platform) {
  /**
   * To whom, why, and what is said.
   *
   * @param values of the places that the letter leaves open, beside recipient and vendor
   */
  record Occasion(Notice notice, Program program, OpenLetter letter, Map<String, String> values) {}

  void to(Recipient recipient, TenantTable table, Occasion occasion) {
    var item =
        MailItem.begun(
            occasion.notice.id(), recipient, occasion.notice.type(), platform.clock().instant());
    delivering.once(table, item, mail(recipient, occasion, item));
  }

  private Mail mail(Recipient recipient, Occasion occasion, MailItem item) {
    String vendor = vendor();
    var values = new HashMap<>(occasion.values);
    values.put("recipient", OneLine.of(recipient.name()));
    values.put("vendor", vendor);
    Letter letter = occasion.letter.in(occasion.program, recipient.locale(), values);
    return new Mail(
        DerivedId.of("mail", item.eventId(), item.reader()),
        new Mail.Address(vendor, mailing.from()),
        recipient.address(),
        letter.language(),
        letter.subject(),
        letter.text(),
        Map.of(),
        platform.clock().instant());
  }

  /** As partners know it. */
  private String vendor() {
    return platform
        .registry()
        .find(Caller.tenant())
        .map(TenantRow::name)
        .map(OneLine::of)
        .orElseThrow(() -> new IllegalStateException("the tenant is unknown"));
  }
}
