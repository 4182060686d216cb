package io.entente.tenants;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.EventItem;
import io.entente.platform.json.Json;
import io.entente.platform.json.OneLine;
import io.entente.platform.registry.Registry;
import io.entente.platform.table.FieldChange;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Timestamps;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who changed what, the latest first, out of the events that were written with each change. */
final class ListAudit implements Operation<ListAudit.Request, ListAudit.Page> {
  private static final int USUAL_LIMIT = 50;
  private static final int LONGEST = 100;

  /** An instant as it is stored, and which change it was. */
  private static final Pattern POSITION = Pattern.compile("[-0-9T:.]{23}Z(#.{1,900}#[0-9]{8})?");

  private static final Fault NO_CURSOR =
      new Fault(
          "query:cursor", "cursor", "query:cursor is not one that a page gave; start without it.");

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
    Optional<String> after = Optional.ofNullable(request.cursor).flatMap(ListAudit::decoded);
    if (request.cursor != null && after.isEmpty()) {
      return Outcome.refused(Problem.invalid(List.of(NO_CURSOR)));
    }
    // what happens at this very instant is wanted, too
    Instant to = request.to == null ? clock.instant().plusMillis(1) : request.to;
    int limit = request.limit == null ? USUAL_LIMIT : request.limit;
    AuditTrail.Found found =
        new AuditTrail(tables.current(), filter(request))
            .before(earlier(after, Timestamps.text(to)), limit);
    return Outcome.done(
        new Page(
            found.items().stream().map(Entry::of).toList(),
            found.next().map(ListAudit::encoded).orElse(null)));
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

  private static String earlier(Optional<String> position, String to) {
    return position.filter(given -> given.compareTo(to) < 0).orElse(to);
  }

  private static String encoded(String position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> decoded(String cursor) {
    try {
      String position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Optional.of(position).filter(given -> POSITION.matcher(given).matches());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
