package io.entente.webhooks;

/** What is found of a message that somebody sent us, as the log tells it. */
enum InboundFinding {
  /** New, and signed by its source. */
  TAKEN,
  /** The same as one that is kept already. */
  REPEATED,
  /** Without the three headers, or with none that can be read. */
  UNSIGNED,
  /** Signed too long ago, or in the future. */
  STALE,
  /** It ends before its JSON does, so that its signature cannot be good. */
  TRUNCATED,
  /** Signed with a secret that is not this source's: anybody's, or another source's. */
  FORGED,
  /** Signed, but not JSON. */
  UNREADABLE,
  /** Its id is that of another message, with another body. */
  ID_REUSED
}
