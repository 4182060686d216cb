package io.entente.webhooks;

import io.entente.platform.json.StrictBody;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a message is its source's own, as Standard Webhooks signs: by the very bytes, in constant
 * time, and not long ago.
 *
 * @param system what senders' clocks are compared with
 * @param business by which secrets end
 */
record InboundCheck(Clock system, Clock business) {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final String SECONDS = "[0-9]{1,12}";

  /** A message as it came. */
  record Sent(
      @Nullable String id, @Nullable String timestamp, @Nullable String signature, String body) {}

  InboundFinding of(Sent sent, InboundSourceItem source) {
    String id = sent.id;
    String seconds = sent.timestamp;
    String signature = sent.signature;
    if (id == null || seconds == null || signature == null || !seconds.matches(SECONDS)) {
      return InboundFinding.UNSIGNED;
    }
    Instant signed = Instant.ofEpochSecond(Long.parseLong(seconds));
    if (Duration.between(signed, system.instant()).abs().compareTo(TOLERANCE) > 0) {
      return InboundFinding.STALE;
    }
    boolean genuine =
        Signature.isBy(
            source.keysAt(business.instant()),
            new Signature.Signed(id, sent.body),
            new Signature.Claim(seconds, signature));
    return genuine ? readable(sent.body) : unbelieved(sent.body);
  }

  private static InboundFinding readable(String body) {
    return isJson(body) ? InboundFinding.TAKEN : InboundFinding.UNREADABLE;
  }

  private static InboundFinding unbelieved(String body) {
    return isJson(body) ? InboundFinding.FORGED : InboundFinding.TRUNCATED;
  }

  private static boolean isJson(String body) {
    return StrictBody.json(body.getBytes(StandardCharsets.UTF_8)).faults().isEmpty();
  }
}
