package io.entente.partners.partings;

import io.entente.kernel.DataClass;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Stored;
import io.entente.platform.events.Event;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a partner's latest going, or coming back, is.
 *
 * @param number tells it from the earlier ones of this partner
 * @param before the state to which the partner comes back
 * @param dealsTo who takes its deals over; absent where nobody does
 * @param done the steps that are done
 */
record PartingItem(
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) PartingKind kind,
    @Stored(DataClass.BUSINESS) long number,
    @Stored(DataClass.BUSINESS) String before,
    @Stored(DataClass.BUSINESS) String reason,
    @Stored(DataClass.BUSINESS) String by,
    @Stored(DataClass.BUSINESS) @Nullable String dealsTo,
    @Stored(DataClass.BUSINESS) Instant begunAt,
    @Stored(DataClass.BUSINESS) List<Done> done) {

  /**
   * That a step is done.
   *
   * @param left how many were left as they are on purpose
   */
  record Done(
      @Stored(DataClass.BUSINESS) PartingStep step,
      @Stored(DataClass.BUSINESS) long left,
      @Stored(DataClass.BUSINESS) Instant at) {}

  /** What is told of it. */
  record Told(
      String partnerId,
      PartingKind kind,
      long number,
      boolean finished,
      @Nullable PartingStep step,
      @Nullable String dealsTo) {}

  static final ItemType<PartingItem> TYPE =
      ItemType.named("parting", 1, "partners")
          .holding(PartingItem.class, parting -> key(new PartnerId(parting.partnerId)));

  PartingItem {
    done = List.copyOf(done);
  }

  /** A partition of its own: its history is not the partner's. */
  static ItemKey key(PartnerId partner) {
    return new ItemKey("PARTING#" + partner, "PARTING");
  }

  Optional<Done> done(PartingStep step) {
    return done.stream().filter(each -> each.step == step).findFirst();
  }

  boolean isFinished() {
    return kind.steps().stream().allMatch(step -> done(step).isPresent());
  }

  PartingItem with(Done step) {
    var more = new ArrayList<>(done);
    more.add(step);
    return new PartingItem(partnerId, kind, number, before, reason, by, dealsTo, begunAt, more);
  }

  Event begun() {
    return Event.of("parting.begun", begunAt, told(null));
  }

  Event checked(Done step) {
    return Event.of(
        isFinished() ? "parting.finished" : "parting.checked", step.at, told(step.step));
  }

  private Told told(@Nullable PartingStep step) {
    return new Told(partnerId, kind, number, isFinished(), step, dealsTo);
  }
}
