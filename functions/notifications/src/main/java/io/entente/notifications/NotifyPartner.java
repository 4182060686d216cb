package io.entente.notifications;

import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.program.Notification.Audience;
import java.util.List;

/**
 * Writes to a partner's people what happened to their deal; where it was given to another partner,
 * to the people of both.
 */
final class NotifyPartner implements Consumer {
  static final String NAME = "notifyPartner";

  private final Telling telling;

  NotifyPartner(Telling telling) {
    this.telling = telling;
  }

  @Override
  public void accept(Notice notice) {
    telling.tell(notice, List.of(Audience.PARTNER, Audience.FORMER_PARTNER));
  }
}
