package io.entente.aws.stacks;

import java.util.Locale;

/**
 * What a tenant pays for, as a usage plan: how fast it may call. API Gateway counts per key, and a
 * tenant's key moves to another plan when its edition changes. How much it may do (deals a month,
 * seats) is the service's own to count.
 */
enum Edition {
  BASIC(50, 100),
  STANDARD(100, 200),
  PREMIUM(250, 500);

  private final int perSecond;
  private final int burst;

  Edition(int perSecond, int burst) {
    this.perSecond = perSecond;
    this.burst = burst;
  }

  /** Requests a second, steadily. */
  int perSecond() {
    return perSecond;
  }

  /** Requests at once, after a rest. */
  int burst() {
    return burst;
  }

  /** As the registry names it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
