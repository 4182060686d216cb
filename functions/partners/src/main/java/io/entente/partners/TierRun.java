package io.entente.partners;

/** How far looking at all tiers is; the contract's {@code TierRun}, and what its events tell. */
public record TierRun(long programVersion, State state, long evaluated) {
  /** Where it is. */
  public enum State {
    WAITING("tiers.run_begun"),
    RUNNING("tiers.run_continued"),
    FINISHED("tiers.run_finished");

    private final String event;

    State(String event) {
      this.event = event;
    }

    String event() {
      return event;
    }
  }

  static TierRun of(TierRunItem item) {
    return new TierRun(item.programVersion(), item.state(), item.evaluated());
  }
}
