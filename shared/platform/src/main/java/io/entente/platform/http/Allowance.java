package io.entente.platform.http;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a caller may still send, by each bucket that counts it; none where nobody counts.
 *
 * @param after how long the next request may come; nothing where this one may pass
 */
public record Allowance(List<Counted> buckets, Duration after) {
  /** For whom nobody counts: an operator, whom the gateway's stage bounds. */
  static final Allowance UNCOUNTED = new Allowance(List.of(), Duration.ZERO);

  /**
   * One bucket.
   *
   * @param name as the headers have it: {@code client}, {@code tenant}
   * @param quota of requests in a window of seconds
   */
  record Counted(String name, int quota, int seconds, int left) {
    private String policy() {
      return "\"%s\";q=%d;w=%d".formatted(name, quota, seconds);
    }

    private String now() {
      return "\"%s\";r=%d;t=%d".formatted(name, left, full());
    }

    /** When nothing is missing any more. */
    private int full() {
      return Math.ceilDiv((quota - left) * seconds, quota);
    }
  }

  public Allowance {
    buckets = List.copyOf(buckets);
  }

  boolean passes() {
    return after.isZero();
  }

  long waitSeconds() {
    return Math.max(1, after.plusSeconds(1).minusNanos(1).toSeconds());
  }

  /**
   * The RateLimit fields of the HTTP working group's draft: what there is, and the scarcest of it.
   */
  Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    buckets.stream()
        .min(Comparator.comparingInt(Counted::left))
        .ifPresent(scarcest -> headers.put("RateLimit", scarcest.now()));
    if (!buckets.isEmpty()) {
      headers.put(
          "RateLimit-Policy",
          buckets.stream().map(Counted::policy).collect(Collectors.joining(", ")));
    }
    if (!passes()) {
      headers.put("Retry-After", Long.toString(waitSeconds()));
    }
    return headers;
  }
}
