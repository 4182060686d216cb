package io.entente.tenants;

import io.entente.kernel.DerivedId;
import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.kernel.Quota;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.Tally;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives a person a token for a program of hers, no wider than her own roles. The id is a function
 * of caller and Idempotency-Key, so that a retry finds it; its secret is shown in the very first
 * answer only.
 */
final class CreatePersonalToken
    implements Operation<CreatePersonalToken.Request, PersonalToken.Created> {
  private static final int MOST = 20;

  record Request(String idempotencyKey, String bodyHash, Body body) {}

  /** The contract's {@code CreatePersonalToken}. */
  record Body(String name, List<String> scopes, int days) {}

  private final BearerStore bearers;
  private final ScopesOfRoles reach;
  private final SecureRandom random;

  CreatePersonalToken(BearerStore bearers, ScopesOfRoles reach, SecureRandom random) {
    this.bearers = bearers;
    this.reach = reach;
    this.random = random;
  }

  @Override
  public Outcome<PersonalToken.Created> apply(Request request) {
    if (!(Caller.current() instanceof Caller.Member member) || isNoPerson(member)) {
      return Outcome.refused(
          ProblemKind.FORBIDDEN,
          "A token creates no token, and an operator's grant neither; sign in as yourself.");
    }
    List<Fault> faults = tooWide(request.body.scopes, reach.of(member.roles()));
    return faults.isEmpty() ? create(request, member) : Outcome.refused(Problem.invalid(faults));
  }

  private boolean isNoPerson(Caller.Member member) {
    return Grant.isOperators(member.subject())
        || !Collections.disjoint(member.scopes(), reach.all());
  }

  private static List<Fault> tooWide(List<String> wanted, Set<String> reached) {
    return IntStream.range(0, wanted.size())
        .filter(i -> !reached.contains(wanted.get(i)))
        .mapToObj(
            i ->
                new Fault(
                    "/scopes/" + i,
                    "scope",
                    "/scopes/%d is %s, which none of your roles reaches. Leave it out."
                        .formatted(i, wanted.get(i))))
        .toList();
  }

  private Outcome<PersonalToken.Created> create(Request request, Caller.Member member) {
    Bearer bearer = Bearer.drawn(member.tenant(), id(request, member), random);
    if (bearers.find(bearer.id()).isEmpty()) {
      if (live(member) >= MOST) {
        return Outcome.refused(
            ProblemKind.CONFLICT,
            "You have %d tokens already. Revoke one that nobody needs.".formatted(MOST));
      }
      int most = bearers.edition().most(Quota.TOKENS);
      if (bearers.live(most) >= most) {
        return new Tally(Quota.TOKENS, 1, most).refused();
      }
    }
    return bearers.create(item(request, member, bearer)).map(made -> shown(made, bearer));
  }

  private long live(Caller.Member member) {
    Instant now = bearers.now();
    return bearers.list(BearerItem.ownOf(member.subject())).stream()
        .filter(each -> each.item().stateAt(now) == BearerState.LIVE)
        .count();
  }

  private PersonalToken.Created shown(BearerStore.Made made, Bearer bearer) {
    return PersonalToken.Created.of(
        PersonalToken.of(made.bearer(), bearers.now()), made.repeated() ? null : bearer.text());
  }

  private BearerItem item(Request request, Caller.Member member, Bearer bearer) {
    Instant now = bearers.now();
    return new BearerItem(
        bearer.id(),
        BearerItem.ownOf(member.subject()),
        member.subject(),
        member.partner().map(PartnerId::value).orElse(null),
        member.roles().stream().sorted().toList(),
        request.body.scopes,
        request.body.name,
        bearer.hash(),
        request.bodyHash,
        now,
        now.plus(Duration.ofDays(request.body.days)),
        null);
  }

  private static String id(Request request, Caller.Member member) {
    return DerivedId.of(
        "pat",
        member.tenant().value(),
        member.subject(),
        "createPersonalToken",
        request.idempotencyKey);
  }
}
