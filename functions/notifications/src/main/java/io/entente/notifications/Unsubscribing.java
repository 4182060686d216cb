package io.entente.notifications;

import io.entente.platform.links.Links;
import io.entente.platform.links.MailSubscription;
import io.entente.program.Notification.Audience;
import java.time.Duration;
import java.util.Map;

/**
 * How a reader ends such mails in one click (RFC 8058): by a link that the reader's mail program
 * follows, without signing in. What everybody must have has none; nor have the vendor's own people,
 * whom the program names.
 */
final class Unsubscribing {
  /** A mail may be years old when somebody has enough of its kind. */
  private static final Duration LASTING = Duration.ofDays(2 * 366);

  private final Mailing mailing;
  private final Links links;

  Unsubscribing(Mailing mailing, Links links) {
    this.mailing = mailing;
    this.links = links;
  }

  /** What the mail's head says of it; nothing where there is no such link. */
  Map<String, String> headers(Recipient recipient, Occasion occasion) {
    return occasion.notification().required() || recipient.audience() == Audience.VENDOR
        ? Map.of()
        : headers(
            new MailSubscription(
                occasion.deal().partnerId(), recipient.userId(), occasion.notice().type()));
  }

  /** The same of a mail of that kind, which nobody must have. */
  Map<String, String> headers(MailSubscription subscription) {
    return mailing.portal().isEmpty()
        ? Map.of()
        : Map.of(
            "List-Unsubscribe",
            "<%s/v1/subscriptions/%s>".formatted(mailing.portal(), token(subscription)),
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click");
  }

  private String token(MailSubscription subscription) {
    return links.token(MailSubscription.PURPOSE, subscription.about(), LASTING);
  }
}
