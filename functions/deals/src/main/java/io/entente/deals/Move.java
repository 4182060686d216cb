package io.entente.deals;

import static io.entente.deals.DealStatus.ACTION_REQUIRED;
import static io.entente.deals.DealStatus.APPROVED;
import static io.entente.deals.DealStatus.IN_REVIEW;
import static io.entente.deals.DealStatus.WAITLISTED;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The life cycle as data: what people may do with a deal, where it stands. */
enum Move {
  REVISE("reviseDeal", true, Set.of(ACTION_REQUIRED, IN_REVIEW)),
  RECORD_PROGRESS("recordProgress", true, Set.of(APPROVED)),
  CONFIRM_PROGRESS("confirmProgress", false, Set.of(APPROVED)),
  WITHDRAW("withdrawDeal", true, Set.of(ACTION_REQUIRED, IN_REVIEW, WAITLISTED, APPROVED)),
  REVOKE("revokeDeal", false, Set.of(APPROVED)),
  APPROVE("approveDeal", false, Set.of(IN_REVIEW)),
  REJECT("rejectDeal", false, Set.of(IN_REVIEW)),
  ANSWER_MATCH("answerMatch", false, Set.of(IN_REVIEW));

  private final String operationId;
  private final boolean partners;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of gives one that nobody can change
  private final Set<DealStatus> from;

  /**
   * @param partners whether a partner's people may do it with their own deals
   */
  Move(String operationId, boolean partners, Set<DealStatus> from) {
    this.operationId = operationId;
    this.partners = partners;
    this.from = from;
  }

  String operationId() {
    return operationId;
  }

  boolean possibleFrom(DealStatus status) {
    return from.contains(status);
  }

  /** The operations that are possible now, in the order of this list. */
  static List<String> from(DealStatus status, boolean asPartner) {
    return Arrays.stream(values())
        .filter(move -> move.possibleFrom(status) && (move.partners || !asPartner))
        .map(Move::operationId)
        .toList();
  }
}
