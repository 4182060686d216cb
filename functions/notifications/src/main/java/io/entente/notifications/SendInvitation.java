package io.entente.notifications;

import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.items.Invitation;
import io.entente.platform.links.InvitationLink;
import io.entente.platform.links.Links;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import io.entente.program.Notification.Audience;
import io.entente.program.OpenLetter;
import io.entente.program.Program;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;

/**
 * Writes to somebody who is invited, with the link by which that person accepts. Nobody is written
 * to whose invitation is none any more, nor where there is no page that the link could lead to.
 */
final class SendInvitation implements Consumer {
  static final String NAME = "sendInvitation";

  /** Longer than any invitation is good for, so that one that is over can be told from no link. */
  private static final Duration LASTING = Duration.ofDays(366);

  private final TenantTables tables;
  private final OpenWriting writing;
  private final Links links;
  private final ProgramStore programs = new ProgramStore();

  SendInvitation(TenantTables tables, OpenWriting writing, Links links) {
    this.tables = tables;
    this.writing = writing;
    this.links = links;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Instant now = writing.platform().clock().instant();
    table
        .find(Invitation.TYPE, Invitation.key(notice.aggregateId()))
        .map(Versioned::item)
        .filter(invitation -> invitation.isOpenAt(now))
        .filter(_ -> !writing.mailing().portal().isEmpty())
        .ifPresent(
            invitation ->
                programs
                    .inForce(table, now)
                    .ifPresent(program -> write(table, new About(notice, invitation, program))));
  }

  private record About(Notice notice, Invitation invitation, Program program) {}

  private void write(TenantTable table, About about) {
    OpenLetter letter = about.program.recruitment().mail().invitation();
    if (letter != null) {
      Recipient recipient = recipient(about.invitation);
      writing.to(
          recipient,
          table,
          new OpenWriting.Occasion(
              about.notice, about.program, letter, values(about.invitation, recipient)));
    }
  }

  /** Who is invited has no id yet; the invitation's stands for it. */
  private static Recipient recipient(Invitation invitation) {
    return new Recipient(
        invitation.invitationId(),
        Audience.PARTNER,
        invitation.name(),
        invitation.email(),
        invitation.language(),
        null);
  }

  private Map<String, String> values(Invitation invitation, Recipient recipient) {
    return Map.of(
        "partner",
        OneLine.of(invitation.partnerName()),
        "until",
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(recipient.locale())
            .format(invitation.expiresAt().atZone(recipient.zone())),
        "link",
        link(invitation));
  }

  private String link(Invitation invitation) {
    var about =
        new InvitationLink(invitation.invitationId(), invitation.partnerId(), invitation.number());
    return writing.mailing().portal()
        + "/v1/invitations/"
        + links.token(InvitationLink.PURPOSE, about.about(), LASTING);
  }
}
