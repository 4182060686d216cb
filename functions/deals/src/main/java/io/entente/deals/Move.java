package io.entente.deals;

import static io.entente.deals.DealStatus.ACTION_REQUIRED;
import static io.entente.deals.DealStatus.APPROVED;
import static io.entente.deals.DealStatus.CONVERTED;
import static io.entente.deals.DealStatus.EXPIRED;
import static io.entente.deals.DealStatus.IN_REVIEW;
import static io.entente.deals.DealStatus.REJECTED;
import static io.entente.deals.DealStatus.WAITLISTED;
import static io.entente.deals.DealStatus.WON;

import io.entente.program.ReasonCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The life cycle as data: what people may do with a deal, where it stands. */
enum Move {
  REVISE("reviseDeal", Whose.PARTNER, Set.of(ACTION_REQUIRED, IN_REVIEW)),
  PROVIDE_INFORMATION(
      "provideInformation",
      Whose.PARTNER,
      Set.of(ACTION_REQUIRED),
      (deal, _) -> deal.course().openInquiry().isPresent()),
  TAKE_TURN(
      "takeTurn", Whose.PARTNER, Set.of(WAITLISTED), (deal, _) -> deal.course().turn() != null),
  RECORD_PROGRESS("recordProgress", Whose.PARTNER, Set.of(APPROVED, CONVERTED)),
  ASK_EXTENSION(
      "askExtension",
      Whose.PARTNER,
      Set.of(APPROVED, CONVERTED),
      (deal, _) -> deal.course().extension() == null),
  RENEW("renewDeal", Whose.PARTNER, Set.of(EXPIRED), Move::canBeRenewed),
  DISPUTE_MATCH("disputeMatch", Whose.PARTNER, Set.of(REJECTED, WAITLISTED), Move::canBeDisputed),
  PROPOSE_WON("proposeDealWon", Whose.PARTNER, Set.of(APPROVED, CONVERTED)),
  CLOSE_LOST("closeDealLost", Whose.PARTNER, Set.of(APPROVED, CONVERTED)),
  WITHDRAW("withdrawDeal", Whose.PARTNER, Set.of(ACTION_REQUIRED, IN_REVIEW, WAITLISTED, APPROVED)),
  CONFIRM_PROGRESS(
      "confirmProgress",
      Whose.VENDOR,
      Set.of(APPROVED, CONVERTED),
      (deal, _) -> deal.course().steps().stream().anyMatch(step -> !step.verified())),
  ANSWER_EXTENSION(
      "answerExtension",
      Whose.VENDOR,
      Set.of(APPROVED, CONVERTED),
      (deal, _) -> deal.course().openExtension().isPresent()),
  CONVERT("convertDeal", Whose.VENDOR, Set.of(APPROVED)),
  CLOSE_WON("closeDealWon", Whose.VENDOR, Set.of(APPROVED, CONVERTED)),
  REVERSE_WON("reverseDealWon", Whose.VENDOR, Set.of(WON)),
  TRANSFER("transferDeal", Whose.VENDOR, Set.of(APPROVED, CONVERTED)),
  REVOKE("revokeDeal", Whose.VENDOR, Set.of(APPROVED, CONVERTED)),
  APPROVE("approveDeal", Whose.VENDOR, Set.of(IN_REVIEW)),
  REJECT("rejectDeal", Whose.VENDOR, Set.of(IN_REVIEW)),
  SPLIT_SCOPE(
      "splitScope",
      Whose.VENDOR,
      Set.of(IN_REVIEW),
      (deal, _) -> deal.ruling().reason() == ReasonCode.OVERLAP),
  ASSIGN_REVIEW(
      "assignReview", Whose.VENDOR, Set.of(IN_REVIEW), (deal, _) -> deal.course().review() != null),
  REQUEST_INFORMATION("requestInformation", Whose.VENDOR, Set.of(IN_REVIEW)),
  ANSWER_MATCH(
      "answerMatch",
      Whose.VENDOR,
      Set.of(IN_REVIEW),
      (deal, _) -> deal.known().match().certainty().equals("unsure"));

  /** Whose people may do it: the partner's with their own deals and the vendor's, or those only. */
  private enum Whose {
    PARTNER,
    VENDOR
  }

  private final String operationId;
  private final Whose whose;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of gives one that nobody can change
  private final Set<DealStatus> from;

  @SuppressWarnings("ImmutableEnumChecker") // a function of its argument alone
  private final BiPredicate<DealItem, Instant> also;

  Move(String operationId, Whose whose, Set<DealStatus> from) {
    this(operationId, whose, from, (_, _) -> true);
  }

  /**
   * @param also what must be so beside its status
   */
  Move(String operationId, Whose whose, Set<DealStatus> from, BiPredicate<DealItem, Instant> also) {
    this.operationId = operationId;
    this.whose = whose;
    this.from = from;
    this.also = also;
  }

  String operationId() {
    return operationId;
  }

  boolean isPossible(DealItem deal, Instant now) {
    return from.contains(deal.statusAt(now)) && also.test(deal, now);
  }

  /** Those that its status allows, in the order of this list. */
  static Stream<Move> of(DealItem deal, Instant now, boolean asPartner) {
    return Arrays.stream(values())
        .filter(move -> move.isPossible(deal, now))
        .filter(move -> move.whose == Whose.PARTNER || !asPartner);
  }

  private static boolean canBeRenewed(DealItem deal, Instant now) {
    return deal.protection() != null
        && deal.protection().isRenewableAt(now)
        && deal.course().timesRenewed() == 0;
  }

  /** Whose turn it is takes it first, or leaves it to the next. */
  private static boolean canBeDisputed(DealItem deal, Instant now) {
    return deal.known().match().alike() && deal.course().turn() == null;
  }
}
