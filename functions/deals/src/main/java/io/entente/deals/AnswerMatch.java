package io.entente.deals;

import static java.util.stream.Collectors.toSet;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.matching.BlockingKeys;
import io.entente.matching.IdentityKey;
import io.entente.matching.Posting;
import io.entente.platform.Operation;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.IndexEntry;
import io.entente.platform.items.IndexedCompany;
import io.entente.platform.items.MatchingIndex;
import io.entente.platform.table.Change;
import io.entente.platform.table.Condition;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.TenantTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person says of a known company that it is the one that a deal means, or another one. The answer
 * goes into the index first, where it holds for everybody from then on; then the deal is decided
 * again. Killed in between, the same request sent again ends it.
 */
final class AnswerMatch implements Operation<AnswerMatch.Request, Deal> {
  record Request(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Body body)
      implements DealCommands.Sent {}

  /** The contract's {@code MatchAnswer}. */
  record Body(String customerId, boolean same) {}

  private final DealCommands commands;
  private final Decider decider;

  AnswerMatch(DealCommands commands, Decider decider) {
    this.commands = commands;
    this.decider = decider;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    return commands.carryOut(
        Move.ANSWER_MATCH, request, new Impartial(reading -> answered(reading, request.body)));
  }

  private Optional<Outcome<DealWrites.Prepared>> answered(
      DealCommands.Reading reading, Body answer) {
    DealItem deal = reading.read().item();
    if (!isCandidate(reading.table(), deal, answer.customerId)) {
      return Optional.of(Outcome.refused(Problem.invalid(List.of(noCandidate(answer)))));
    }
    note(reading, Sought.of(deal.description().endCustomer()), answer);
    return new Revision(decider, deal.description(), new Decider.Manner.Fresh()).taken(reading);
  }

  private static boolean isCandidate(TenantTable table, DealItem deal, String customerId) {
    return DoubtItem.of(table, deal)
        .filter(doubt -> doubt.possible().stream().anyMatch(p -> customerId.equals(p.customerId())))
        .isPresent();
  }

  private static Fault noCandidate(Body answer) {
    return new Fault(
        "/customerId",
        "unknown",
        "/customerId %s is none of the companies that this deal may mean; listDealCandidates names them."
            .formatted(answer.customerId));
  }

  /** The deal's own entry in the index has all that was said of its company. */
  private static void note(DealCommands.Reading reading, Sought sought, Body answer) {
    TenantTable table = reading.table();
    String dealId = reading.read().item().dealId();
    List<Posting> said =
        answer.same
            ? Posting.alias(answer.customerId, sought.profile())
            : Posting.never(answer.customerId, sought.profile());
    new IndexedCompany(new MatchingIndex(table, BlockingKeys.VERSION), BlockingKeys::ofPosting)
        .keep(dealId, reading.read().version(), with(table, dealId, said));
    if (answer.same) {
      spell(table, sought, answer.customerId);
    }
  }

  private static Set<String> with(TenantTable table, String dealId, List<Posting> said) {
    Set<String> before =
        table
            .get(IndexEntry.TYPE, IndexEntry.key(dealId))
            .map(IndexEntry::postings)
            .orElse(Set.of());
    return Stream.concat(before.stream(), said.stream().map(Posting::text)).collect(toSet());
  }

  /** Spellings that nobody has yet are the customer's own from now on. */
  private static void spell(TenantTable table, Sought sought, String customerId) {
    List<ItemKey> keys =
        sought.keys().stream().map(IdentityKey::toString).map(CompanyKey::key).toList();
    List<String> known =
        table.read(keys).of(CompanyKey.TYPE).stream().map(CompanyKey::key).toList();
    for (IdentityKey key : sought.keys()) {
      if (!known.contains(key.toString())) {
        Change change = table.change();
        var own = new CompanyKey(key.toString(), customerId, List.of());
        change
            .put("key", CompanyKey.TYPE, own, Condition.ABSENT)
            .commit(); // or somebody was faster
      }
    }
  }
}
