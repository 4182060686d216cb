package io.entente.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * A mail as it travels (RFC 5322, names and subject after RFC 2047): plain text, and HTML beside
 * it.
 */
final class MimeMail extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String id;

  private MimeMail(Session session, String id) {
    super(session);
    this.id = id;
  }

  /**
   * @throws AddressException if the address is none
   */
  static MimeMail of(Mail mail, Session session) throws MessagingException {
    var mime = new MimeMail(session, "<%s@%s>".formatted(mail.id(), mail.from().domain()));
    mime.setFrom(address(mail.from()));
    mime.setRecipient(RecipientType.TO, address(mail.to()));
    mime.setSubject(OneLine.of(mail.subject()), UTF_8);
    mime.setSentDate(Date.from(mail.at()));
    // Nobody's absence note shall answer it (RFC 3834).
    mime.setHeader("Auto-Submitted", "auto-generated");
    for (var header : mail.headers().entrySet()) {
      mime.setHeader(header.getKey(), OneLine.of(header.getValue()));
    }
    mime.setContent(body(mail));
    mime.saveChanges();
    return mime;
  }

  private static MimeMultipart body(Mail mail) throws MessagingException {
    var plain = new MimeBodyPart();
    plain.setText(String.join("\r\n\r\n", Paragraphs.of(mail.text())) + "\r\n", UTF_8);
    var html = new MimeBodyPart();
    html.setText(Html.of(mail), UTF_8, "html");
    // The last one is what a reader that knows both shows.
    return new MimeMultipart("alternative", plain, html);
  }

  /** A mailbox in another script than ASCII would need a server that takes such names. */
  private static InternetAddress address(Mail.Address address) throws AddressException {
    String mailbox = address.mailbox();
    String local = mailbox.substring(0, mailbox.lastIndexOf('@') + 1);
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(local)) {
      throw new AddressException("its mailbox is not ASCII");
    }
    try {
      String ascii = local + IDN.toASCII(address.domain());
      var parsed = new InternetAddress(ascii, OneLine.of(address.name()), UTF_8);
      parsed.validate();
      return parsed;
    } catch (IllegalArgumentException | UnsupportedEncodingException _) {
      throw new AddressException("its domain is none");
    }
  }

  /** The same on every attempt, so that a mailbox can tell a repetition. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
