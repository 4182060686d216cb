package io.entente.platform.links;

import io.entente.platform.caller.Caller;
import java.util.List;

/**
 * What the link in a mail is about that its reader may do without: the mails of that kind to that
 * person. Notifications makes it, partners follows it.
 *
 * @param partnerId whose person it is
 * @param event what the mails tell of
 */
public record MailSubscription(String partnerId, String userId, String event) {
  /** What the link is for, as the contract names it. */
  public static final String PURPOSE = "unsubscribe";

  /** As a link that was opened says it. */
  public static MailSubscription of(Caller.Visitor visitor) {
    List<String> about = visitor.about();
    return new MailSubscription(about.get(0), about.get(1), about.get(2));
  }

  /** As a link keeps it. */
  public List<String> about() {
    return List.of(partnerId, userId, event);
  }
}
