package io.entente.platform.caller;

import java.util.function.Supplier;

/**
 * Where a call comes from: what the audit tells beside who called. Bound for its duration, as the
 * caller is.
 *
 * @param operation what was asked for, or the consumer that heard of an event
 * @param request its id, as the answer and the log have it; for a consumer the event's
 * @param source the address of the machine that sent it; empty for the service itself
 */
public record Origin(String operation, String request, String source) {
  private static final ScopedValue<Origin> BOUND = ScopedValue.newInstance();
  private static final Origin NOWHERE = new Origin("", "", "");

  /** That of this call; empty in all its parts outside one. */
  public static Origin current() {
    return BOUND.orElse(NOWHERE);
  }

  public <T> T run(Supplier<T> work) {
    return ScopedValue.where(BOUND, this).call(work::get);
  }
}
