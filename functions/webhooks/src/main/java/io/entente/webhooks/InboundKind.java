package io.entente.webhooks;

/**
 * What a source sends. All sign as Standard Webhooks does; a vendor's own scheme comes with the
 * connector to that vendor, as a kind of its own.
 */
enum InboundKind {
  /** A CloudEvent 1.0 in structured JSON. */
  CLOUD_EVENTS,
  /** {@code type}, {@code timestamp} and {@code data}. */
  STANDARD_WEBHOOKS,
  /** Which mailboxes do not take mail, as Amazon SES tells it, bare or through SNS. */
  MAIL_FEEDBACK
}
