package io.entente.local;

/** Something that a person must mend before this can work: one line, what is wrong and the cure. */
public final class Cure extends RuntimeException {
  public Cure(String message) {
    super(message);
  }

  public Cure(String message, Throwable cause) {
    super(message, cause);
  }
}
