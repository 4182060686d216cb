package io.entente.platform.links;

import io.entente.platform.caller.Caller;
import java.util.List;

/**
 * What the link in an invitation is about. Notifications makes it, partners follows it.
 *
 * @param number of the mail that it stands in: with each that is sent, the earlier links are void
 */
public record InvitationLink(String invitationId, String partnerId, long number) {
  /** What the link is for, as the contract names it. */
  public static final String PURPOSE = "invitation";

  /** As a link that was opened says it. */
  public static InvitationLink of(Caller.Visitor visitor) {
    List<String> about = visitor.about();
    return new InvitationLink(about.get(0), about.get(1), Long.parseLong(about.get(2)));
  }

  /** As a link keeps it. */
  public List<String> about() {
    return List.of(invitationId, partnerId, Long.toString(number));
  }
}
