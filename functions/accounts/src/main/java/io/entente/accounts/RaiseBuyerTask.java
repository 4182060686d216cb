package io.entente.accounts;

import io.entente.accounts.tasks.Task;
import io.entente.accounts.tasks.Tasks;
import io.entente.accounts.tasks.Work;
import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.json.Json;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A buyer came from AWS and could not come in, or is to be set up: somebody of the vendor is to
 * look after it, until that is done. Anybody can bring a token that is none: those of one day are
 * one task.
 */
record RaiseBuyerTask(TenantTables tables, Tasks tasks) implements Consumer {
  static final String NAME = "raiseBuyerTask";
  private static final Set<String> IN = Set.of("landing.redeemed");
  private static final Set<String> SET_UP = Set.of("buyer.ready");

  /** What is read of a landing's event. */
  record Landing(String landingId, @Nullable String why) {}

  /** What is read of a buyer's event. */
  record Buyer(String buyerId, String accountId, String productCode, @Nullable Instant setUpBy) {}

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Later later = Later.of(table, notice);
    switch (notice.type()) {
      case "landing.died" -> lost(later.first());
      case "landing.postponed" -> raiseUnless(later.has(IN), waiting(later.first()));
      case "landing.redeemed" -> settle(table, idOf(landing(later.first())));
      case "buyer.registered" -> raiseUnless(later.has(SET_UP), toSetUp(buyer(later.first())));
      default -> settle(table, idOf(buyer(later.first())));
    }
  }

  /** A task, and what it says. */
  private record Raised(String taskId, Work work) {}

  private void raiseUnless(boolean settled, Raised raised) {
    if (!settled) {
      tasks.openForNews(raised.taskId, raised.work);
    }
  }

  private static Landing landing(EventItem event) {
    return Json.readPart(event.data(), Landing.class);
  }

  private static Buyer buyer(EventItem event) {
    return Json.readPart(event.data(), Buyer.class);
  }

  private static String idOf(Landing landing) {
    return Tasks.id(Task.Kind.BUYER_LOST, landing.landingId);
  }

  private static String idOf(Buyer buyer) {
    return Tasks.id(Task.Kind.BUYER_WAITS, buyer.buyerId);
  }

  private void lost(EventItem event) {
    LocalDate day = LocalDate.ofInstant(event.at(), ZoneOffset.UTC);
    Landing landing = landing(event);
    settle(tables.current(), idOf(landing));
    tasks.openForNews(
        Tasks.id(Task.Kind.BUYER_LOST, day.toString()),
        work(
            "Buyers could not come in on %s".formatted(day),
            "The last came at %s with %s. The page said how to start again from AWS. Look whether"
                    .formatted(event.at(), because(landing))
                + " an agreement of these days has no buyer yet (listPurchaseAgreements,"
                + " listBuyers), and write to who bought."));
  }

  private static String because(Landing landing) {
    return switch (String.valueOf(landing.why)) {
      case "EXPIRED" -> "a token that was too old";
      case "INVALID" ->
          "a token that AWS does not know for this seller account: made up, or of a product of"
              + " another account";
      default -> "a token that AWS could not be asked about for a day";
    };
  }

  private static Raised waiting(EventItem event) {
    Landing landing = landing(event);
    String mend =
        switch (String.valueOf(landing.why)) {
          case "NOT_CONNECTED" -> "Connect the seller account (putMarketplaceConnection).";
          case "SHUT_OUT" ->
              "AWS does not let us in: try the connection (testMarketplaceConnection) and mend the"
                  + " role as it says.";
          default -> "AWS does not answer; there is nothing to do unless that lasts.";
        };
    return new Raised(
        idOf(landing),
        work(
            "A buyer from AWS waits to come in",
            "Who it is cannot be asked at the moment. It is asked again every five minutes. "
                + mend));
  }

  private static Raised toSetUp(Buyer buyer) {
    return new Raised(
        idOf(buyer),
        new Work(
            Task.Kind.BUYER_WAITS,
            Work.ANYBODY,
            "Set up the buyer of AWS account %s".formatted(buyer.accountId),
            "It bought %s and was promised to be set up by %s. Read who it is (getBuyer %s), set it up, and say so (completeBuyerSetUp)."
                .formatted(buyer.productCode, buyer.setUpBy, buyer.buyerId),
            List.of(),
            List.of(),
            null));
  }

  private static Work work(String title, String text) {
    return new Work(Task.Kind.BUYER_LOST, Work.ANYBODY, title, text, List.of(), List.of(), null);
  }

  private void settle(TenantTable table, String taskId) {
    Change change = table.change();
    tasks.settle(change, taskId);
    if (!change.commitsWhole()) {
      throw new IllegalStateException("somebody else writes this task; to be tried again");
    }
  }
}
