package io.entente.notifications;

import java.util.Optional;

/**
 * How this installation writes mails.
 *
 * @param gateway where they leave; empty: nobody is written to
 * @param from the mailbox that they come from; the name beside it is the vendor's
 * @param portal the address under which partners see their deals; empty where there is none
 */
public record Mailing(Optional<MailGateway> gateway, String from, String portal) {
  /** Of an installation that was given no mailbox to write from. */
  public static final Mailing NONE = new Mailing(Optional.empty(), "", "");

  String linkTo(String dealId) {
    return portal.isEmpty() ? "" : portal + "/deals/" + dealId;
  }
}
