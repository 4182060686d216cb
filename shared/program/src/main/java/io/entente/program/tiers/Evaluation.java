package io.entente.program.tiers;

import java.time.LocalDate;

/** What became of a partner's tier on one day; each says where the partner stands afterwards. */
public sealed interface Evaluation {
  Standing after();

  /** It earned a higher tier, and has it at once. */
  record Promoted(String from, Standing after) implements Evaluation {}

  /** The program has its tier no more; it has what it earned. */
  record Placed(String from, Standing after) implements Evaluation {}

  /** It keeps its tier. */
  record Kept(Standing after) implements Evaluation {}

  /** It keeps its tier again: what it had been told is taken back. */
  record Recovered(Standing after) implements Evaluation {}

  /** It is under the line, and told until when it may mend that. */
  record Noticed(Standing after) implements Evaluation {}

  /** It is still under the line; its time runs. */
  record Pending(Standing after, LocalDate lostOn) implements Evaluation {}

  /** Its time is over. */
  record Demoted(String from, Standing after) implements Evaluation {}
}
