package io.entente.standin.marketplace.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exception of AWS's, under the name that AWS has for it. Clients see it as one, so it travels
 * as one.
 */
public final class Refused extends RuntimeException {
  private final int status;
  private final String exception;
  private final transient @Nullable String reason;

  private Refused(int status, String exception, String message, @Nullable String reason) {
    super(message, null, false, false);
    this.status = status;
    this.exception = exception;
    this.reason = reason;
  }

  public Refused(int status, String exception, String message) {
    this(status, exception, message, null);
  }

  public static Refused invalid(String message) {
    return new Refused(422, "ValidationException", message);
  }

  public static Refused notFound(String message) {
    return new Refused(404, "ResourceNotFoundException", message);
  }

  public static Refused denied(String message) {
    return new Refused(403, "AccessDeniedException", message);
  }

  /** With what AWS calls the reason, such as {@code MISSING_MFA}. */
  public Refused because(String why) {
    return new Refused(status, exception, getMessage(), why);
  }

  public int status() {
    return status;
  }

  public String exception() {
    return exception;
  }

  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
