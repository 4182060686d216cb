package io.entente.marketplace.aws;

/**
 * That AWS did not do what it was asked. The message is for a person, in whole sentences, and holds
 * no secret.
 */
public final class AwsTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is to be done about it. */
  public enum Kind {
    /** It does not give us the role: somebody has to set the connection right, all else waits. */
    SHUT_OUT,
    /** The role is ours and may not make this call. */
    DENIED,
    /** The seller has to prove to AWS who it is; no credential is at fault. */
    SELLER_UNVERIFIED,
    /** AWS wants a second factor where this call is made; no credential is at fault. */
    SECOND_FACTOR,
    /** It is asked too often: in a moment it will do. */
    BUSY,
    /** As many requests are open as the account may have: when some have ended it will do. */
    FULL,
    /** Another change set works on the same entity: when that has ended it will do. */
    LOCKED,
    /** It will never do this as it is: somebody has to look. */
    INVALID,
    /** It knows no such thing. */
    UNKNOWN,
    /** No answer came, or none that can be read; what was asked may have been done or not. */
    UNANSWERED
  }

  private final Kind kind;

  public AwsTrouble(Kind kind, String say) {
    super(say);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** What it says. */
  public String say() {
    return String.valueOf(getMessage());
  }
}
