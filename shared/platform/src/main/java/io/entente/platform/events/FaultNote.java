package io.entente.platform.events;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Duration;
import java.time.Instant;

/**
 * Why a consumer could not deal with an event, noted at its last attempt: the queue's message says
 * only which event it was. A function that died in that attempt noted nothing.
 *
 * @param fault its kind and place; not its message, which may quote data
 */
public record FaultNote(
    @Stored(DataClass.BUSINESS) String consumer,
    @Stored(DataClass.BUSINESS) String eventId,
    @Stored(DataClass.BUSINESS) String fault,
    @Stored(DataClass.BUSINESS) Instant at) {
  private static final Duration KEPT = Duration.ofDays(15);
  private static final String OURS = "io.entente.";
  private static final int LONGEST = 300;

  /** Written by the platform. */
  public static final ItemType<FaultNote> TYPE =
      ItemType.named("fault_note", 1)
          .holding(FaultNote.class, note -> key(note.consumer, note.eventId))
          .expires(note -> note.at.plus(KEPT));

  public static ItemKey key(String consumer, String eventId) {
    return new ItemKey("FAULT#%s#%s".formatted(consumer, eventId), "FAULT");
  }

  /** What is noted of a fault, for that event. */
  static FaultNote of(String consumer, Notice event, Fault fault) {
    return new FaultNote(consumer, event.id(), said(fault.exception), fault.at);
  }

  /** What was thrown, and when. */
  record Fault(RuntimeException exception, Instant at) {}

  private static String said(RuntimeException fault) {
    String cause = fault.getCause() == null ? "" : ", of " + fault.getCause().getClass().getName();
    String place =
        java.util.Arrays.stream(fault.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .findFirst()
            .map(frame -> ", at " + frame)
            .orElse("");
    String said = fault.getClass().getName() + cause + place;
    return said.substring(0, Math.min(LONGEST, said.length()));
  }
}
