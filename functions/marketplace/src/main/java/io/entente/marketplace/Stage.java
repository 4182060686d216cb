package io.entente.marketplace;

/** What is to be done of a change set next. */
sealed interface Stage {
  /** It was never sent, or whoever sent it never came back: the same token finds what was sent. */
  record ToSend() implements Stage {}

  /** AWS has it. */
  record ToWatch(String changeSetId) implements Stage {}

  /** Somebody is at it, or its time has not come. */
  record Resting() implements Stage {}

  /** There is an outcome. */
  record Over() implements Stage {}
}
