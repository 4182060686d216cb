package io.entente.platform.events;

import io.entente.kernel.DataClass;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Stored;
import io.entente.platform.caller.Caller;
import io.entente.platform.caller.Origin;
import io.entente.platform.json.Json;
import io.entente.platform.table.FieldChange;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Timestamps;
import io.entente.platform.table.View;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in its aggregate's partition. It gets its place in the audit's list when it
 * is heard of, not in the change that wrote it: an index entry is a write unit, and a person waits
 * for the change.
 *
 * @param previous hash of the aggregate's previous event item, empty for the first: the chain in
 *     which nothing can be changed or left out unseen
 * @param data JSON
 * @param cause who caused it from where, and what it changed: what the audit shows. Of a new
 *     aggregate nothing is noted as changed; the data tell what came to be
 * @param hashAsTold where a person was erased from it since: its hash before, by which the chain
 *     goes on; it is one of all fields together, so that nobody is recognized by it
 * @param writtenAs the version of its type's data, where it is not the first: whatever the
 *     catalogue says later, these were written so
 */
public record EventItem(
    @Stored(DataClass.BUSINESS) String aggregate,
    @Stored(DataClass.BUSINESS) long version,
    @Stored(DataClass.BUSINESS) String event,
    @Stored(DataClass.BUSINESS) String actor,
    @Stored(DataClass.BUSINESS) Instant at,
    @Stored(DataClass.PERSONAL) String data,
    @Stored(DataClass.BUSINESS) String previous,
    @Stored(DataClass.BUSINESS) Cause cause,
    @Stored(DataClass.BUSINESS) @Nullable String hashAsTold,
    @Stored(DataClass.BUSINESS) @Nullable Integer writtenAs) {
  /** As it is told. */
  public EventItem(
      String aggregate,
      long version,
      String event,
      String actor,
      Instant at,
      String data,
      String previous,
      Cause cause) {
    this(aggregate, version, event, actor, at, data, previous, cause, null, null);
  }

  /** What the audit's list shows, and is searched by. */
  public record Shown(
      @Stored(DataClass.BUSINESS) String event,
      @Stored(DataClass.BUSINESS) String actor,
      @Stored(DataClass.BUSINESS) @Nullable String operation) {
    public static final View<Shown> VIEW = View.of(Shown.class);
  }

  /**
   * Beside the actor.
   *
   * @param behalf the partner for whom the actor acts, if for one
   * @param operation or the consumer that heard of another event
   * @param request its id; for a consumer that event's
   * @param source the address of the machine that sent it
   * @param changes of the aggregate's fields, as their classes allow
   */
  public record Cause(
      @Stored(DataClass.BUSINESS) @Nullable String behalf,
      @Stored(DataClass.BUSINESS) @Nullable String operation,
      @Stored(DataClass.BUSINESS) @Nullable String request,
      @Stored(DataClass.PERSONAL) @Nullable String source,
      @Stored(DataClass.BUSINESS) List<FieldChange> changes) {
    /** As the bound call has it. */
    public static Cause of(List<FieldChange> changes) {
      Origin origin = Origin.current();
      return new Cause(
          Caller.current() instanceof Caller.Member member
              ? member.partner().map(PartnerId::value).orElse(null)
              : null,
          given(origin.operation()),
          given(origin.request()),
          given(origin.source()),
          changes);
    }

    private static @Nullable String given(String text) {
      return text.isEmpty() ? null : text;
    }
  }

  /** Written by whoever owns the aggregate. */
  public static final ItemType<EventItem> TYPE =
      ItemType.named("event", 1)
          .holding(EventItem.class, event -> key(event.aggregate, event.version))
          .view(Shown.VIEW, event -> new Shown(event.event, event.actor, event.cause.operation));

  /**
   * What an event says that somebody heard of, as far as a record names it.
   *
   * @return empty if there is no such event any more
   */
  public static <T> Optional<T> told(TenantTable table, Notice notice, Class<T> as) {
    return table
        .get(TYPE, key(notice.aggregate(), notice.version()))
        .map(event -> Json.readPart(event.data(), as));
  }

  public static ItemKey key(String aggregate, long version) {
    return new ItemKey(aggregate, "EVENT#%08d".formatted(version));
  }

  /**
   * The list of all that happened in a month.
   *
   * @param month {@code 2026-03}
   */
  public static String list(String month) {
    return "AUDIT#" + month;
  }

  /** Where the event that somebody heard of belongs in that list. */
  public static ItemType.IndexKey listed(Notice notice) {
    return listed(place(notice.at(), notice.aggregate(), notice.version()));
  }

  /** The same of this event. */
  public ItemType.IndexKey listed() {
    return listed(place());
  }

  private static ItemType.IndexKey listed(String place) {
    return new ItemType.IndexKey(list(place.substring(0, "2026-03".length())), place);
  }

  /** Where it stands in that list. */
  public String place() {
    return place(at, aggregate, version);
  }

  private static String place(Instant at, String aggregate, long version) {
    return "%s#%s#%08d".formatted(Timestamps.text(at), aggregate, version);
  }

  /** The same, showing less of what it changed. */
  public EventItem showing(List<FieldChange> changes) {
    var less = new Cause(cause.behalf, cause.operation, cause.request, cause.source, changes);
    return new EventItem(
        aggregate, version, event, actor, at, data, previous, less, hash(), writtenAs);
  }

  /** The same with data of another version of its type. */
  public EventItem writtenAs(int dataVersion) {
    Integer later = dataVersion == 1 ? null : dataVersion;
    return new EventItem(
        aggregate, version, event, actor, at, data, previous, cause, hashAsTold, later);
  }

  /** Which version of its type's data these are, from 1. */
  public int dataVersion() {
    return writtenAs == null ? 1 : writtenAs;
  }

  /** SHA-256 in hex over all fields as they were told, each on its own line. */
  public String hash() {
    return hashAsTold == null ? hashOfFields() : hashAsTold;
  }

  private String hashOfFields() {
    String text =
        String.join(
            "\n",
            aggregate,
            Long.toString(version),
            event,
            actor,
            Timestamps.text(at),
            previous,
            Json.write(cause),
            data + (writtenAs == null ? "" : "\n" + writtenAs));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
