package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.EventItem;
import io.entente.platform.json.Json;
import io.entente.platform.json.OneLine;
import io.entente.platform.registry.Registry;
import io.entente.platform.table.FieldChange;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Timestamps;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who changed what, the latest first, out of the events that were written with each change. */
final class ListAudit implements Operation<ListAudit.Request, ListAudit.Page> {
  private static final int USUAL_LIMIT = 50;
  private static final int LONGEST = 100;

  /** An instant as it is stored, and which change it was. */
  private static final PageCursor PLACES =
      PageCursor.matching("[-0-9T:.]{23}Z(#.{1,900}#[0-9]{8})?");

  record Request(
      @Nullable String actor,
      @Nullable String subject,
      @Nullable String operation,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Integer limit,
      @Nullable String cursor) {}

  /** The contract's {@code AuditPage}. */
  record Page(List<Entry> data, @Nullable String nextCursor) {}

  /** The contract's {@code AuditEntry}. */
  record Entry(
      Instant at,
      String actor,
      @Nullable String onBehalfOf,
      String event,
      String subject,
      long subjectVersion,
      @Nullable String operation,
      @Nullable String requestId,
      @Nullable String source,
      List<FieldChange> changes) {

    static Entry of(EventItem item) {
      EventItem.Cause cause = item.cause();
      return new Entry(
          item.at(),
          item.actor(),
          cause.behalf(),
          item.event(),
          item.aggregate(),
          item.version(),
          cause.operation(),
          cause.request(),
          cause.source(),
          item.version() == 1 ? toldOf(item) : cause.changes());
    }

    /** Of what was not there before, what was told of it. */
    private static List<FieldChange> toldOf(EventItem first) {
      return Json.MAPPER
          .readTree(first.data())
          .propertyStream()
          .map(field -> new FieldChange(field.getKey(), null, shown(field.getValue()), false))
          .toList();
    }

    private static String shown(JsonNode value) {
      return OneLine.of(value.isString() ? value.stringValue() : value.toString(), LONGEST);
    }
  }

  private final Registry registry;
  private final TenantTables tables;
  private final Clock clock;

  ListAudit(Registry registry, TenantTables tables, Clock clock) {
    this.registry = registry;
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    // what happens at this very instant is wanted, too
    Instant to = request.to == null ? clock.instant().plusMillis(1) : request.to;
    String end = Timestamps.text(to);
    return PLACES.page(
        request.cursor, end, place -> page(request, place.compareTo(end) < 0 ? place : end));
  }

  private Page page(Request request, String before) {
    int limit = request.limit == null ? USUAL_LIMIT : request.limit;
    AuditTrail.Found found =
        new AuditTrail(tables.current(), filter(request)).before(before, limit);
    return new Page(
        found.items().stream().map(Entry::of).toList(),
        found.next().map(PageCursor::text).orElse(null));
  }

  private AuditTrail.Filter filter(Request request) {
    return new AuditTrail.Filter(
        Optional.ofNullable(request.actor),
        Optional.ofNullable(request.subject),
        Optional.ofNullable(request.operation),
        request.from == null ? begun() : request.from);
  }

  private Instant begun() {
    return registry.find(Caller.tenant()).orElseThrow().createdAt();
  }
}
