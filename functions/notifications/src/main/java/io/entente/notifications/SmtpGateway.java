package io.entente.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * A mail server that speaks SMTP. What it has said it did not take may be tried again; where its
 * answer to the whole mail did not come, nobody knows.
 */
public final class SmtpGateway implements MailGateway {
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration ANSWERING = Duration.ofSeconds(10);
  private static final int PERMANENT = 500;
  private static final int NO_ANSWER = 0;

  private final URI server;
  private final Session session;

  /**
   * @param server {@code smtp://host:port} with STARTTLS where it is offered, or {@code
   *     smtps://user:password@host:port}
   */
  public SmtpGateway(URI server) {
    this.server = server;
    this.session = Session.getInstance(properties(server.getScheme()));
  }

  private static Properties properties(String protocol) {
    var properties = new Properties();
    String prefix = "mail.%s.".formatted(protocol);
    properties.setProperty(prefix + "connectiontimeout", Long.toString(CONNECTING.toMillis()));
    properties.setProperty(prefix + "timeout", Long.toString(ANSWERING.toMillis()));
    properties.setProperty(prefix + "writetimeout", Long.toString(ANSWERING.toMillis()));
    properties.setProperty(prefix + "starttls.enable", "true");
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    // Waiting for the answer to QUIT would be waiting for nothing.
    properties.setProperty(prefix + "quitwait", "false");
    return properties;
  }

  @Override
  public Delivery send(Mail mail) {
    MimeMail mime;
    try {
      mime = MimeMail.of(mail, session);
    } catch (AddressException _) {
      return new Delivery.Refused("the address is none");
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail could not be written", e);
    }
    return handedOver(mime);
  }

  private Delivery handedOver(MimeMail mime) {
    Transport transport;
    try {
      transport = session.getTransport(server.getScheme());
      connect(transport);
    } catch (MessagingException e) {
      // it never came to a mail
      return new Delivery.NotYet("the mail server cannot be reached: " + kind(e));
    }
    Delivery delivery = sent(transport, mime);
    hangUp(transport);
    return delivery;
  }

  private static void hangUp(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException _) {
      // what was said of the mail stands, however the connection ends
    }
  }

  private void connect(Transport transport) throws MessagingException {
    Optional<String[]> login =
        Optional.ofNullable(server.getUserInfo()).map(info -> info.split(":", 2));
    transport.connect(
        server.getHost(),
        server.getPort(),
        login.map(given -> given[0]).orElse(null),
        login.filter(given -> given.length > 1).map(given -> given[1]).orElse(null));
  }

  private static Delivery sent(Transport transport, MimeMail mime) {
    try {
      transport.sendMessage(mime, mime.getAllRecipients());
      return new Delivery.Taken();
    } catch (SendFailedException e) {
      return answered(code(e));
    } catch (MessagingException e) {
      return new Delivery.Unknown("the mail server did not answer: " + kind(e));
    }
  }

  /** What an answer of the server means; a connection that it closed gave none. */
  private static Delivery answered(int code) {
    if (code <= NO_ANSWER) {
      return new Delivery.Unknown("the mail server closed the connection");
    }
    String said = "the mail server answered " + code;
    return code >= PERMANENT ? new Delivery.Refused(said) : new Delivery.NotYet(said);
  }

  /** The answer itself may stand behind another failure; the nearest one counts. */
  private static int code(SendFailedException e) {
    for (Exception each = e; each != null; each = next(each)) {
      if (each instanceof SMTPAddressFailedException refused) {
        return refused.getReturnCode();
      }
      if (each instanceof SMTPSendFailedException failed
          && !(next(each) instanceof SMTPAddressFailedException)) {
        return failed.getReturnCode();
      }
    }
    return NO_ANSWER;
  }

  private static @org.jspecify.annotations.Nullable Exception next(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  /** No message of the server's: it may repeat the address. */
  private static String kind(MessagingException e) {
    Exception cause = e.getNextException();
    return (cause == null ? e : cause).getClass().getSimpleName();
  }
}
