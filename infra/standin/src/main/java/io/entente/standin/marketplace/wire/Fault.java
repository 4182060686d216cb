package io.entente.standin.marketplace.wire;

import java.util.Optional;

/** What a test orders to go wrong with one call. */
public sealed interface Fault {
  /** Refused with an exception of AWS's; nothing has happened. */
  record Refusal(int status, String exception, String message, Optional<String> reason)
      implements Fault {
    Refused thrown() {
      var refused = new Refused(status, exception, message);
      return reason.map(refused::because).orElse(refused);
    }
  }

  /** The call takes effect, and its answer is lost: the connection ends without a word. */
  record AnswerLost() implements Fault {}

  /** Nothing happens, and the connection ends without a word. */
  record ConnectionLost() implements Fault {}

  /** Too many calls in a second. */
  static Fault throttled() {
    return refusal(429, "ThrottlingException", "Rate exceeded");
  }

  /** AWS's own trouble. */
  static Fault internal() {
    return refusal(500, "InternalServiceException", "An internal service error has occurred");
  }

  /** Too many open requests of the account. */
  static Fault quotaExceeded() {
    return refusal(
        402, "ServiceQuotaExceededException", "The maximum number of open requests is reached");
  }

  /** Another change set works on the entity. */
  static Fault inUse() {
    return refusal(423, "ResourceInUseException", "The entity is locked by another change set");
  }

  /** The credentials are good; the account may not, such as {@code FAILED_KYC_COMPLIANCE}. */
  static Fault denied(String reason) {
    return new Refusal(
        403, "AccessDeniedException", "Access is denied because of " + reason, Optional.of(reason));
  }

  /** Whatever AWS might say. */
  static Fault refusal(int status, String exception, String message) {
    return new Refusal(status, exception, message, Optional.empty());
  }
}
