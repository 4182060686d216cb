package io.entente.crm.port;

import java.time.Duration;
import java.util.Optional;

/**
 * That a CRM did not do what it was asked. The message is for a person, in whole sentences, and
 * holds no secret.
 */
public final class CrmTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is to be done about it. */
  public enum Kind {
    /** It does not let us in: somebody has to set the connection right, and all else waits. */
    SHUT_OUT,
    /** It has had too much of us: it is left alone for a while. */
    BUSY,
    /** No answer came, or none that can be read; what was asked may have been done or not. */
    UNANSWERED,
    /** Somebody is at the same record: in a moment it will do. */
    LOCKED,
    /** It will never do this as it is: somebody has to look. */
    REFUSED
  }

  private final Kind kind;
  private final transient Optional<Duration> wish;

  private CrmTrouble(Kind kind, String say, Optional<Duration> wish) {
    super(say);
    this.kind = kind;
    this.wish = wish;
  }

  public static CrmTrouble of(Kind kind, String say) {
    return new CrmTrouble(kind, say, Optional.empty());
  }

  /**
   * @param wish how long it wants to be left alone, if it said so
   */
  public static CrmTrouble busy(Optional<Duration> wish) {
    return new CrmTrouble(Kind.BUSY, "The CRM says that it is asked too often.", wish);
  }

  public Kind kind() {
    return kind;
  }

  public Optional<Duration> wish() {
    return wish;
  }

  /** What it says. */
  public String say() {
    return String.valueOf(getMessage());
  }
}
