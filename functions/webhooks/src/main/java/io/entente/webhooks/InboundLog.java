package io.entente.webhooks;

import io.entente.platform.log.Journal;

/** Where it is noted what was found of each message that somebody sent us. */
@FunctionalInterface
interface InboundLog {
  /** For a laptop, which nobody watches over. */
  InboundLog NONE = _ -> {};

  void found(Journal.Inbound message);
}
