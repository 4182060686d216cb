package io.entente.testkit.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/**
 * A mail as whoever gets it reads it.
 *
 * @param from the name, and the mailbox in angle brackets
 * @param to the mailbox alone
 * @param headers all of them, as they travelled, each on one line
 */
public record Received(
    String id,
    String from,
    String to,
    String subject,
    Instant at,
    String text,
    String html,
    List<String> headers) {

  static Received read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return of(new MimeMessage(Session.getInstance(new Properties()), in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(file + " is no mail", e);
    }
  }

  private static Received of(MimeMessage mail) throws MessagingException, IOException {
    var parts = (Multipart) mail.getContent();
    var sender = (InternetAddress) mail.getFrom()[0];
    return new Received(
        mail.getMessageID(),
        "%s <%s>".formatted(sender.getPersonal(), sender.getAddress()),
        ((InternetAddress) mail.getAllRecipients()[0]).getAddress(),
        mail.getSubject(),
        mail.getSentDate().toInstant(),
        part(parts, "text/plain"),
        part(parts, "text/html"),
        lines(mail));
  }

  private static List<String> lines(MimeMessage mail) throws MessagingException {
    var lines = new ArrayList<String>();
    for (String header : Collections.list(mail.getAllHeaderLines())) {
      lines.add(header.replaceAll("\r?\n[ \t]+", " "));
    }
    return lines;
  }

  private static String part(Multipart parts, String type) throws MessagingException, IOException {
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType(type)) {
        return (String) part.getContent();
      }
    }
    return "";
  }

  /** What a header says; empty where there is none of that name. */
  public String header(String name) {
    return headers.stream()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .findFirst()
        .map(line -> line.substring(name.length() + 1).strip())
        .orElse("");
  }
}
