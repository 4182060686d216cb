package io.entente.local;

import java.time.Clock;
import java.time.LocalDate;

/** The deal that a newcomer registers first, for a company that stands in no vendor's accounts. */
final class FirstDeal {
  private static final int CLOSES_IN_DAYS = 90;

  private FirstDeal() {}

  /** One line of JSON, without an apostrophe, so that a shell takes it as it is. */
  static String body(Clock clock) {
    return """
        {"endCustomer":{"legalName":"Siemens Energy AG","country":"DE","website":"siemens-energy.com"},\
        "products":["analytics"],"estimatedValue":{"amountMinor":12500000,"currency":"EUR"},\
        "expectedCloseDate":"%s","contact":{"name":"Ada Example","email":"ada@example.com"}}"""
        .formatted(LocalDate.now(clock).plusDays(CLOSES_IN_DAYS));
  }
}
