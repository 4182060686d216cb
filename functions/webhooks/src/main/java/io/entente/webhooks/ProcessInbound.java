package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.Consumer;
import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.items.UndeliverableMailbox;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes over what a message says, once: with the message's own next version, in one transaction. It
 * goes by the message as it stands; one that was processed stays so, however often it is told.
 */
record ProcessInbound(TenantTables tables, Clock clock) implements Consumer {
  static final String NAME = "processInbound";

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Outcome<Boolean> outcome = Attempts.of(() -> process(table, notice.aggregate()));
    if (outcome instanceof Outcome.Refused<Boolean>(var problem)) {
      throw new IllegalStateException(problem.detail()); // it comes again
    }
  }

  private Optional<Outcome<Boolean>> process(TenantTable table, String aggregate) {
    Optional<Versioned<InboundMessageItem>> waiting =
        InboundStore.message(table, aggregate)
            .filter(read -> read.item().state() == InboundMessageState.RECEIVED);
    return waiting.isEmpty() || takenOver(table, waiting.get())
        ? Optional.of(Outcome.done(true))
        : Optional.empty();
  }

  private boolean takenOver(TenantTable table, Versioned<InboundMessageItem> read) {
    InboundMessageItem message = read.item();
    InboundReading reading = InboundReader.read(message.kind(), message.body());
    InboundMessageItem next = after(message, reading);
    String type =
        next.state() == InboundMessageState.FAILED ? "inbound.failed" : "inbound.received";
    Instant now = clock.instant();
    Change change =
        table
            .change()
            .replace(
                "message",
                InboundMessageItem.TYPE,
                next,
                read,
                Event.of(type, now, InboundStore.told(next)));
    if (reading instanceof InboundReading.Undeliverable undeliverable) {
      mark(undeliverable, now, change);
    }
    return change.commit() instanceof ChangeResult.Committed;
  }

  private static InboundMessageItem after(InboundMessageItem message, InboundReading reading) {
    return switch (reading) {
      case InboundReading.Said said -> message.processed(said.type());
      case InboundReading.Undeliverable undeliverable -> message.processed(undeliverable.type());
      case InboundReading.Unreadable unreadable -> message.failed(unreadable.why());
    };
  }

  private static void mark(InboundReading.Undeliverable undeliverable, Instant now, Change change) {
    undeliverable.addresses().stream()
        .map(UndeliverableMailbox::id)
        .distinct()
        .forEach(
            mailbox ->
                change.put(
                    UndeliverableMailbox.TYPE,
                    new UndeliverableMailbox(mailbox, undeliverable.because(), now)));
  }
}
