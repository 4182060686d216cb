package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.events.Event;
import io.entente.platform.table.Change;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sources and their messages in the tenant's table. */
final class InboundStore {
  /** Sources of one tenant. */
  static final int MOST = 20;

  /** What is told of a source; neither its address nor its secret. */
  record Told(String sourceId, String name, InboundKind kind) {}

  /** What is told of a message; what it says is read with getInboundMessage. */
  record MessageTold(
      String sourceId, String messageId, @Nullable String type, @Nullable String fault) {}

  private InboundStore() {}

  static Optional<Versioned<InboundSourceItem>> find(TenantTable table, String sourceId) {
    return table
        .find(InboundSourceItem.TYPE, InboundSourceItem.key(sourceId))
        .filter(read -> !read.item().deleted());
  }

  /** Whether there is such a source, or was. */
  static boolean isKnown(TenantTable table, String sourceId) {
    return table.find(InboundSourceItem.TYPE, InboundSourceItem.key(sourceId)).isPresent();
  }

  static <T> Outcome<T> missing(String sourceId) {
    return Outcome.refused(
        ProblemKind.NOT_FOUND, "There is no inbound source %s.".formatted(sourceId));
  }

  /** All of the tenant's; a new one shows within moments. */
  static List<InboundSourceItem> all(TenantTable table) {
    var listing =
        new Listing(
            Listing.Index.GSI1, InboundSourceItem.LIST, PageCursor.BEGIN, PageCursor.END, MOST);
    return table.listOldest(InboundSourceItem.Shown.VIEW, listing).stream()
        .map(entry -> entry.sk().substring(entry.sk().indexOf('#') + 1))
        .map(id -> find(table, id))
        .flatMap(Optional::stream)
        .map(Versioned::item)
        .toList();
  }

  static Change create(TenantTable table, InboundSourceItem source) {
    return table
        .change()
        .create("source", InboundSourceItem.TYPE, source, event("inboundsource.created", source));
  }

  static Change replace(
      TenantTable table, Versioned<InboundSourceItem> read, InboundSourceItem next) {
    String type = next.deleted() ? "inboundsource.deleted" : "inboundsource.changed";
    return table.change().replace("source", InboundSourceItem.TYPE, next, read, event(type, next));
  }

  private static Event event(String type, InboundSourceItem source) {
    return Event.of(
        type, source.changedAt(), new Told(source.sourceId(), source.name(), source.kind()));
  }

  static Optional<Versioned<InboundMessageItem>> message(
      TenantTable table, String sourceId, String messageId) {
    return table.find(InboundMessageItem.TYPE, InboundMessageItem.key(sourceId, messageId));
  }

  /** By the partition in which it stands, as its events name it. */
  static Optional<Versioned<InboundMessageItem>> message(TenantTable table, String aggregate) {
    return table.find(InboundMessageItem.TYPE, new ItemKey(aggregate, InboundMessageItem.SORT_KEY));
  }

  static <T> Outcome<T> missingMessage(String messageId) {
    return Outcome.refused(
        ProblemKind.NOT_FOUND, "There is no message %s of this source.".formatted(messageId));
  }

  static MessageTold told(InboundMessageItem message) {
    return new MessageTold(
        message.sourceId(), message.messageId(), message.said(), message.fault());
  }
}
