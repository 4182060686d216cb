package io.entente.partners.applications;

import java.time.Instant;

/** Where companies apply; the contract's {@code ApplicationLink}. */
public record ApplicationLink(String path, Instant since) {
  static ApplicationLink of(ApplicationLinkItem item) {
    return new ApplicationLink("/v1/apply/" + item.token(), item.since());
  }
}
