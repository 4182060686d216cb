package io.entente.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/**
 * Amazon SES. It knows no token by which a repetition could be told, so its client never tries
 * again by itself.
 */
public final class SesGateway implements MailGateway {
  private static final int SERVER_FAULT = 500;

  private final SesV2Client client;
  private final Session session = Session.getInstance(new Properties());

  /**
   * @param builder with the bounds of a call
   */
  public SesGateway(SesV2ClientBuilder builder) {
    var bounds = builder.overrideConfiguration().toBuilder();
    this.client =
        builder
            .overrideConfiguration(bounds.retryStrategy(AwsRetryStrategy.doNotRetry()).build())
            .build();
  }

  @Override
  public Delivery send(Mail mail) {
    SdkBytes raw;
    try {
      raw = raw(MimeMail.of(mail, session));
    } catch (AddressException _) {
      return new Delivery.Refused("the address is none");
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail could not be written", e);
    }
    return handedOver(raw);
  }

  private Delivery handedOver(SdkBytes raw) {
    try {
      client.sendEmail(email -> email.content(content -> content.raw(r -> r.data(raw))));
      return new Delivery.Taken();
    } catch (TooManyRequestsException e) {
      return new Delivery.NotYet("SES: " + e.getClass().getSimpleName());
    } catch (SesV2Exception e) {
      return answered(e);
    } catch (SdkException e) {
      return new Delivery.Unknown("SES did not answer: " + e.getClass().getSimpleName());
    }
  }

  /**
   * A refusal of this mail, or of all mails: sending paused, no right to, a sender not verified.
   */
  private static Delivery answered(SesV2Exception e) {
    String said = "SES: " + e.getClass().getSimpleName();
    if (e.statusCode() >= SERVER_FAULT) {
      return new Delivery.Unknown(said);
    }
    return switch (e) {
      case software.amazon.awssdk.services.sesv2.model.MessageRejectedException _,
          software.amazon.awssdk.services.sesv2.model.BadRequestException _ ->
          new Delivery.Refused(said);
      default -> new Delivery.NotYet(said);
    };
  }

  private static SdkBytes raw(MimeMail mime) throws MessagingException {
    var bytes = new ByteArrayOutputStream();
    try {
      mime.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return SdkBytes.fromByteArrayUnsafe(bytes.toByteArray());
  }
}
