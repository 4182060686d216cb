package io.entente.webhooks;

import io.entente.platform.log.Journal;

/**
 * Where it is noted how each attempt went, for whoever watches over the webhooks of all tenants.
 */
@FunctionalInterface
interface Meter {
  /** For a laptop, which nobody watches over. */
  Meter NONE = _ -> {};

  void sent(Journal.Sent attempt);
}
