package io.entente.platform.http;

import io.entente.platform.caller.Caller;

/** Counts who comes in, and lets nobody in faster than is fair to the others. */
@FunctionalInterface
public interface Turnstile {
  /** Counts nobody: for what measures how fast the service is without it. */
  Turnstile OPEN = _ -> Allowance.UNCOUNTED;

  /** Counts one request of a caller. */
  Allowance admit(Caller caller);
}
