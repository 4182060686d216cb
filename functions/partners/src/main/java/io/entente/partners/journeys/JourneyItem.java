package io.entente.partners.journeys;

import io.entente.kernel.DataClass;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.ItemType.IndexKey;
import io.entente.platform.table.Timestamps;
import io.entente.platform.table.View;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partner on its journey.
 *
 * @param programVersion that it began under, and goes on under
 * @param begunAt when the partner came into the program, which is what its days count from
 * @param reached in their order
 * @param told what time had to tell, by the calls' ids
 * @param welcomed the people who were introduced
 * @param milestone that is due next; absent where none is
 * @param dueAt when it is; absent where none is
 * @param firsts what the journey is measured by
 */
public record JourneyItem(
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) String journeyId,
    @Stored(DataClass.BUSINESS) long programVersion,
    @Stored(DataClass.BUSINESS) State state,
    @Stored(DataClass.BUSINESS) Instant begunAt,
    @Stored(DataClass.BUSINESS) List<Reached> reached,
    @Stored(DataClass.BUSINESS) List<String> told,
    @Stored(DataClass.PERSONAL) List<String> welcomed,
    @Stored(DataClass.BUSINESS) @Nullable String milestone,
    @Stored(DataClass.BUSINESS) @Nullable Instant dueAt,
    @Stored(DataClass.BUSINESS) Firsts firsts) {
  /** Whether it goes on. */
  public enum State {
    RUNNING,
    COMPLETED,
    /** The partner is not active. It goes on where it was when the partner is again. */
    STOPPED
  }

  /** A milestone and when it was seen to be reached. */
  public record Reached(
      @Stored(DataClass.BUSINESS) String milestone, @Stored(DataClass.BUSINESS) Instant at) {}

  /**
   * The instants that enablement is measured by; each absent while it has not come.
   *
   * @param signedAt of the agreement
   * @param registeredAt of the first deal that was approved
   * @param wonAt of the first deal that was won
   */
  public record Firsts(
      @Stored(DataClass.BUSINESS) @Nullable Instant signedAt,
      @Stored(DataClass.BUSINESS) @Nullable Instant registeredAt,
      @Stored(DataClass.BUSINESS) @Nullable Instant wonAt) {
    public static final Firsts NONE = new Firsts(null, null, null);
  }

  /** What lists of journeys show. */
  public record Shown(
      @Stored(DataClass.BUSINESS) String journeyId,
      @Stored(DataClass.BUSINESS) State state,
      @Stored(DataClass.BUSINESS) Instant begunAt,
      @Stored(DataClass.BUSINESS) long reached,
      @Stored(DataClass.BUSINESS) @Nullable String milestone,
      @Stored(DataClass.BUSINESS) @Nullable Instant dueAt,
      @Stored(DataClass.BUSINESS) Firsts firsts) {
    public static final View<Shown> VIEW = View.of(Shown.class);
  }

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

  public static final ItemType<JourneyItem> TYPE =
      ItemType.named("journey", 1, "partners")
          .holding(JourneyItem.class, each -> key(new PartnerId(each.partnerId)))
          .first(each -> Optional.of(new IndexKey(list(each.state), each.place())))
          .second(each -> Optional.of(new IndexKey(cohort(month(each.begunAt)), each.partnerId)))
          .view(Shown.VIEW, JourneyItem::shown);

  public JourneyItem {
    reached = List.copyOf(reached);
    told = List.copyOf(told);
    welcomed = List.copyOf(welcomed);
  }

  public static ItemKey key(PartnerId partner) {
    return new ItemKey("JOURNEY#" + partner, "JOURNEY");
  }

  /** The list of journeys in one state: whose next step is due first, or was, comes first. */
  public static String list(State state) {
    return "JOURNEYS#" + state;
  }

  /** The list of partners that began in one month, UTC. */
  public static String cohort(String month) {
    return "COHORT#" + month;
  }

  static String month(Instant instant) {
    return MONTH.format(instant.atZone(ZoneOffset.UTC));
  }

  private String place() {
    return Timestamps.text(Objects.requireNonNullElse(dueAt, begunAt)) + "#" + partnerId;
  }

  private Shown shown() {
    return new Shown(journeyId, state, begunAt, reached.size(), milestone, dueAt, firsts);
  }

  public List<String> reachedIds() {
    return reached.stream().map(Reached::milestone).toList();
  }
}
