package io.entente.kernel;

/** What an edition limits by number; how fast one may call is its {@link Pace}. */
public enum Quota {
  ISSUERS("issuers"),
  ENDPOINTS("webhook endpoints"),
  PEOPLE("people of partners"),
  TOKENS("personal tokens");

  private final String words;

  Quota(String words) {
    this.words = words;
  }

  /** For a sentence that a person reads. */
  public String words() {
    return words;
  }

  /** As a key in a store has it. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
