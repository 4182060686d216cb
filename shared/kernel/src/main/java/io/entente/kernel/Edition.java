package io.entente.kernel;

import java.util.Locale;

/**
 * What a tenant pays for. It says what the tenant may have, and how fast it may call: API Gateway's
 * usage plans and the platform's own token buckets are made from the same figures. A partner's tier
 * is something else.
 */
public enum Edition {
  BASIC(50, 1, 5, 200, 50),
  STANDARD(100, 3, 50, 5_000, 100),
  PREMIUM(250, 10, 500, 50_000, 500);

  /** No client takes more than this part of its tenant's: one alone never shuts the others out. */
  private static final int PARTS = 2;

  private static final int BURST_SECONDS = 2;

  private final int perSecond;
  private final int issuers;
  private final int endpoints;
  private final int people;
  private final int tokens;

  Edition(int perSecond, int issuers, int endpoints, int people, int tokens) {
    this.perSecond = perSecond;
    this.issuers = issuers;
    this.endpoints = endpoints;
    this.people = people;
    this.tokens = tokens;
  }

  /** How many of something the tenant may have. */
  public int most(Quota quota) {
    return switch (quota) {
      case ISSUERS -> issuers;
      case ENDPOINTS -> endpoints;
      case PEOPLE -> people;
      case TOKENS -> tokens;
    };
  }

  /**
   * @throws IllegalArgumentException if there is no such edition
   */
  public static Edition of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** As the registry and the contract name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All clients of a tenant together. */
  public Pace ofTenant() {
    return new Pace(perSecond, perSecond * BURST_SECONDS);
  }

  /** One user, or one program. */
  public Pace ofClient() {
    return new Pace(perSecond / PARTS, perSecond / PARTS * BURST_SECONDS);
  }
}
