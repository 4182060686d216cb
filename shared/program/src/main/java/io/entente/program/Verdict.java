package io.entente.program;

/** How a deal registration is answered. */
public enum Verdict {
  /** Protected for the partner from now on. */
  APPROVED,
  /** Refused, with a reason. */
  REJECTED,
  /** Sent back: something must be added or mended, then it is judged again. */
  ACTION_REQUIRED,
  /** A person must look. */
  IN_REVIEW,
  /** In order, but another partner came first: it waits in line. */
  WAITLISTED
}
