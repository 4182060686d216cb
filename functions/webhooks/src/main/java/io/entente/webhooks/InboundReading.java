package io.entente.webhooks;

import java.util.List;

/** What a message says. */
sealed interface InboundReading {
  /**
   * Something happened at the sender's.
   *
   * @param type as the sender names it
   */
  record Said(String type) implements InboundReading {}

  /** Mailboxes that are not to be written to any more. */
  record Undeliverable(String type, List<String> addresses, String because)
      implements InboundReading {}

  /** It is not what such a source sends. */
  record Unreadable(String why) implements InboundReading {}
}
