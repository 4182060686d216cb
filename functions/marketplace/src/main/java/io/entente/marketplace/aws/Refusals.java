package io.entente.marketplace.aws;

import io.entente.marketplace.aws.AwsTrouble.Kind;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What AWS's refusals mean, by their status; a 403 also by what it says. */
final class Refusals {
  private static final Map<Integer, Kind> BY_STATUS =
      Map.of(
          402, Kind.FULL,
          404, Kind.UNKNOWN,
          423, Kind.LOCKED,
          429, Kind.BUSY);

  private Refusals() {}

  /**
   * What AWS answered.
   *
   * @param code the error's name, where it has one
   * @param action the call as a policy names it
   */
  record Refusal(int status, @Nullable String code, @Nullable String message, String action) {}

  static AwsTrouble unanswered() {
    return new AwsTrouble(
        Kind.UNANSWERED, "AWS cannot be reached from where this runs, or took too long.");
  }

  static AwsTrouble of(Refusal refusal) {
    Kind kind = kind(refusal);
    return new AwsTrouble(kind, say(kind, refusal));
  }

  private static Kind kind(Refusal refusal) {
    int status = refusal.status();
    if (String.valueOf(refusal.code()).startsWith("Throttl")) {
      return Kind.BUSY;
    }
    if (status == 403) {
      return denied(refusal);
    }
    return BY_STATUS.getOrDefault(status, status >= 500 ? Kind.UNANSWERED : Kind.INVALID);
  }

  /** Who may not is told apart from who has no valid credentials. */
  private static Kind denied(Refusal refusal) {
    String code = String.valueOf(refusal.code());
    String message = String.valueOf(refusal.message()).toUpperCase(Locale.ROOT);
    if (!code.startsWith("AccessDenied")) {
      return Kind.SHUT_OUT; // a session that ended or was revoked, a signature that does not fit
    }
    if (message.contains("KYC")) {
      return Kind.SELLER_UNVERIFIED;
    }
    return message.contains("MFA") ? Kind.SECOND_FACTOR : Kind.DENIED;
  }

  private static String say(Kind kind, Refusal refusal) {
    return switch (kind) {
      case SHUT_OUT ->
          "AWS does not accept our session of the seller account any more. Try the connection again.";
      case DENIED ->
          "AWS refused the call. Allow %s in the role's policy.".formatted(refusal.action());
      case SELLER_UNVERIFIED ->
          "AWS has not verified who the seller is (KYC). Complete the verification in the AWS Marketplace Management Portal; the connection itself is in order.";
      case SECOND_FACTOR ->
          "AWS wants multi-factor authentication for this call. Take that condition from the role's policy, for no person makes the call; the connection itself is in order.";
      case BUSY -> "AWS says that it is asked too often.";
      case FULL -> "The seller account has as many open change requests as AWS allows.";
      case LOCKED -> "Another change set works on the same product or offer.";
      case INVALID -> "AWS refused it: %s".formatted(refusal.message());
      case UNKNOWN -> "AWS knows no such thing: %s".formatted(refusal.message());
      case UNANSWERED -> "AWS failed at it and says that the fault is its own.";
    };
  }
}
