package io.entente.notifications;

import java.time.Instant;
import java.util.Map;

/**
 * One mail to one person.
 *
 * @param id the same for the same event and person; becomes its Message-ID
 * @param from who it is from
 * @param to whom it is for
 * @param language of its texts, ISO 639
 * @param text paragraphs, an empty line between two
 * @param headers of its own, besides those that every mail has
 */
record Mail(
    String id,
    Address from,
    Address to,
    String language,
    String subject,
    String text,
    Map<String, String> headers,
    Instant at) {
  /** A mailbox and whose it is. */
  record Address(String name, String mailbox) {
    /** What stands after the at sign. */
    String domain() {
      return mailbox.substring(mailbox.lastIndexOf('@') + 1);
    }
  }

  Mail {
    headers = Map.copyOf(headers);
  }
}
