package io.entente.marketplace;

import io.entente.marketplace.aws.AwsTrouble;
import io.entente.marketplace.aws.Catalog;
import io.entente.marketplace.aws.Permission;
import io.entente.marketplace.aws.Seller;
import io.entente.marketplace.aws.SellerAccounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * AWS as far as a change set goes, in memory and by the test's clock: a token finds what it
 * started, entities are locked while a set runs, an account may start so many a second and have so
 * many open, and whatever is asked of it can go wrong once.
 */
final class Aws implements Catalog, SellerAccounts {
  static final Duration WORKS = Duration.ofMinutes(4);

  /** Thrown where a test stops the caller: it never hears what became of the call. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private record Running(
      String id, Seller seller, ChangeSet set, Instant ends, Optional<Report> ending) {}

  private final Clock clock;
  private final Map<String, Running> byToken = new LinkedHashMap<>();
  private final Set<String> trusts = new HashSet<>();
  private final Deque<Runnable> before = new ArrayDeque<>();
  private final Set<Step> deadly = EnumSet.noneOf(Step.class);
  private final Deque<Report> endings = new ArrayDeque<>();
  private final Map<Instant, Integer> starts = new HashMap<>();
  private int mostOpen = 1000;
  private int calls;

  Aws(Clock clock) {
    this.clock = clock;
  }

  void trust(String externalId) {
    trusts.add(externalId);
  }

  void revoke() {
    trusts.clear();
  }

  void openAtOnce(int most) {
    mostOpen = most;
  }

  /** The next start comes to that, and nothing is started. */
  void refuses(AwsTrouble.Kind kind, String say) {
    before.add(
        () -> {
          throw new AwsTrouble(kind, say);
        });
  }

  /** Where a caller can stop for ever. */
  enum Step {
    BEFORE_START,
    AFTER_START,
    BEFORE_LOOK,
    AFTER_LOOK
  }

  /** Whoever comes to that step next dies there. */
  void killsAt(Step step) {
    deadly.add(step);
  }

  private void pass(Step step) {
    if (deadly.remove(step)) {
      throw new Killed();
    }
  }

  /** The next set that is started ends so. */
  void endsWith(Report report) {
    endings.add(report);
  }

  static Report failing(String code, String message) {
    return new Report(
        Progress.FAILED,
        "CLIENT_ERROR",
        List.of(new Result("release", null, List.of(new Finding(code, message)))));
  }

  static Report faulty() {
    return new Report(Progress.FAILED, Report.SERVER_FAULT, List.of());
  }

  /** All sets that were started, each once. */
  List<ChangeSet> started() {
    return byToken.values().stream().map(Running::set).toList();
  }

  List<Seller> sellers() {
    return byToken.values().stream().map(Running::seller).toList();
  }

  int calls() {
    return calls;
  }

  @Override
  public void enter(Seller seller) {
    if (!trusts.contains(seller.externalId())) {
      throw new AwsTrouble(AwsTrouble.Kind.SHUT_OUT, "AWS did not give us the role.");
    }
  }

  @Override
  public synchronized String start(Seller seller, ChangeSet set) {
    calls++;
    enter(seller);
    pass(Step.BEFORE_START);
    if (!before.isEmpty()) {
      before.poll().run();
    }
    Running known = byToken.get(set.token());
    if (known == null) {
      known = begin(seller, set);
    } else if (!known.set.equals(set)) {
      throw new AwsTrouble(AwsTrouble.Kind.INVALID, "the token was used for another change set");
    }
    pass(Step.AFTER_START);
    return known.id;
  }

  private Running begin(Seller seller, ChangeSet set) {
    Instant now = clock.instant();
    if (starts.merge(now, 1, Integer::sum) > 5) {
      throw new AwsTrouble(AwsTrouble.Kind.BUSY, "AWS says that it is asked too often.");
    }
    var open = byToken.values().stream().filter(each -> each.ends.isAfter(now)).toList();
    if (open.size() >= mostOpen) {
      throw new AwsTrouble(AwsTrouble.Kind.FULL, "as many open requests as AWS allows");
    }
    if (open.stream().anyMatch(each -> locks(each.set, set))) {
      throw new AwsTrouble(AwsTrouble.Kind.LOCKED, "another change set works on the same entity");
    }
    var running =
        new Running(
            "cs%023d".formatted(byToken.size()),
            seller,
            set,
            now.plus(WORKS),
            Optional.ofNullable(endings.poll()));
    byToken.put(set.token(), running);
    return running;
  }

  private static boolean locks(ChangeSet one, ChangeSet other) {
    var entities = new ArrayList<>(one.changes().stream().map(Change::entityId).toList());
    entities.removeIf(id -> id == null || id.startsWith("$"));
    return other.changes().stream().anyMatch(change -> entities.contains(change.entityId()));
  }

  @Override
  public synchronized Report describe(Seller seller, String changeSetId) {
    calls++;
    enter(seller);
    pass(Step.BEFORE_LOOK);
    Running running =
        byToken.values().stream()
            .filter(each -> each.id.equals(changeSetId) && each.seller.equals(seller))
            .findFirst()
            .orElseThrow(() -> new AwsTrouble(AwsTrouble.Kind.UNKNOWN, "no such change set"));
    pass(Step.AFTER_LOOK);
    return running.ends.isAfter(clock.instant())
        ? new Report(Progress.APPLYING, null, List.of())
        : running.ending.orElseGet(() -> succeeded(running));
  }

  private static Report succeeded(Running running) {
    String offer = "offer-" + running.id.substring(10) + "@1";
    return new Report(
        Progress.SUCCEEDED,
        null,
        running.set.changes().stream()
            .map(change -> new Result(change.name(), offer, List.of()))
            .toList());
  }

  @Override
  public List<Permission> permissions() {
    return List.of(new Permission("aws-marketplace:ListEntities", "list products", this::enter));
  }
}
