package io.entente.standin.marketplace.rules;

/** How AWS refuses. */
public sealed interface How {
  /** By an exception, before anything has begun. */
  record AtOnce(int status, String exception) implements How {}

  /** By a failed change set, with a code in its list of errors. */
  record Later(String code) implements How {}

  How INVALID = new AtOnce(422, "ValidationException");
  How DENIED = new AtOnce(403, "AccessDeniedException");
  How NOT_FOUND = new AtOnce(404, "ResourceNotFoundException");
}
