package io.entente.local.replay;

/** What a verdict shows of the account that was meant, where the file knows which it is. */
enum Account {
  /** The verdict is the one that the right account, or its absence, calls for. */
  RIGHT("right"),
  /** The verdict can only come from another account. */
  WRONG("wrong"),
  /** An account is there whose verdict would have been another. */
  MISSED("missed"),
  /** The verdict would be the same with the right account, another, or none. */
  NOT_TOLD("not told");

  private final String heading;

  Account(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }
}
