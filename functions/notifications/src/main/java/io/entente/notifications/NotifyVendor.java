package io.entente.notifications;

import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.program.Notification.Audience;
import java.util.List;

/** Writes to the vendor's people what happened to a deal of theirs. */
final class NotifyVendor implements Consumer {
  static final String NAME = "notifyVendor";

  private final Telling telling;

  NotifyVendor(Telling telling) {
    this.telling = telling;
  }

  @Override
  public void accept(Notice notice) {
    telling.tell(notice, List.of(Audience.VENDOR));
  }
}
