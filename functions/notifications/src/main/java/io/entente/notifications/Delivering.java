package io.entente.notifications;

import io.entente.notifications.MailGateway.Delivery;
import io.entente.notifications.MailItem.State;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Condition;
import io.entente.platform.table.TenantTable;
import java.time.Clock;

/**
 * One mail for one event and person, however often it is asked for.
 *
 * <p>A mail server and the table share no transaction. So the attempt is written down before it is
 * made, and its end after it. Who dies before the first note has done nothing, and the event comes
 * again. Who dies after the last note has done everything. In between nobody can know whether the
 * mail went out, and of the two mistakes the one is chosen that troubles nobody's mailbox: it is
 * not sent a second time, and the item says so. What the server has certainly not taken leaves no
 * note and is tried again.
 */
final class Delivering {
  private final MailGateway gateway;
  private final Clock clock;

  Delivering(MailGateway gateway, Clock clock) {
    this.gateway = gateway;
    this.clock = clock;
  }

  /**
   * @throws Unsettled if the event must come again, or an operator should hear of it
   */
  void once(TenantTable table, MailItem item, Mail mail) {
    ChangeResult claim = table.change().put("mail", MailItem.TYPE, item, Condition.ABSENT).commit();
    switch (claim) {
      case ChangeResult.Committed _ -> attempt(table, item, mail);
      case ChangeResult.Lost _ -> abandoned(table, item);
      case ChangeResult.Raced _ -> throw new Unsettled("two were at one mail");
    }
  }

  private void attempt(TenantTable table, MailItem item, Mail mail) {
    switch (gateway.send(mail)) {
      case Delivery.Taken _ -> note(table, item, State.SENT);
      case Delivery.Refused(String reason) -> {
        note(table, item, State.REFUSED);
        throw new Unsettled("it is not sent again: " + reason);
      }
      case Delivery.NotYet(String reason) -> {
        table.change().remove(MailItem.TYPE, item.key()).commit();
        throw new Unsettled("it is tried again: " + reason);
      }
      case Delivery.Unknown(String reason) -> {
        note(table, item, State.UNKNOWN);
        throw new Unsettled("it is not sent again: " + reason);
      }
    }
  }

  private void note(TenantTable table, MailItem item, State state) {
    table.change().put(MailItem.TYPE, item.become(state, clock.instant())).commit();
  }

  /** Somebody had begun. Who is still at it will write the end over this note. */
  private void abandoned(TenantTable table, MailItem item) {
    ChangeResult noted =
        table
            .change()
            .put(
                "mail",
                MailItem.TYPE,
                item.become(State.UNKNOWN, clock.instant()),
                Condition.equal("state", State.SENDING.name()))
            .commit();
    if (noted instanceof ChangeResult.Committed) {
      throw new Unsettled("it is not sent again: whoever sent it has not come back");
    }
  }

  /** For the log: what happened to a mail, without a word of it. */
  static final class Unsettled extends RuntimeException {
    Unsettled(String message) {
      super(message);
    }
  }
}
