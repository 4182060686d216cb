package io.entente.notifications;

import io.entente.platform.Consumer;
import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.aws.AwsPlatform;
import io.entente.platform.links.Links;
import io.entente.platform.spring.Registrations;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** The table of contents of notifications. */
@SpringBootConfiguration
public class NotificationFunctions
    implements ApplicationContextInitializer<GenericApplicationContext> {
  private static final String NAME = "notifications";
  private static final Consumer NO_MAILBOX = _ -> {};

  public static Context compose(Platform platform, Mailing mailing) {
    Optional<Telling> telling =
        mailing.gateway().map(gateway -> telling(platform, mailing, gateway));
    Optional<OpenWriting> letters =
        mailing.gateway().map(gateway -> letters(platform, mailing, gateway));
    var tables = platform.tables(NAME);
    var links = new Links(platform, Clock.systemUTC());
    Optional<GuidePartner> guide =
        mailing.gateway().map(gateway -> guide(platform, mailing, gateway));
    return Context.named(NAME)
        .operation(
            "previewLetter",
            PreviewLetter.Request.class,
            new PreviewLetter(tables, mailing, new Vendor(platform)))
        .consumer(
            SendInvitation.NAME,
            letters
                .<Consumer>map(writing -> new SendInvitation(tables, writing, links))
                .orElse(NO_MAILBOX))
        .consumer(
            AskForDecision.NAME,
            letters
                .<Consumer>map(writing -> new AskForDecision(tables, writing))
                .orElse(NO_MAILBOX))
        .consumer(
            TellDeclined.NAME,
            letters.<Consumer>map(writing -> new TellDeclined(tables, writing)).orElse(NO_MAILBOX))
        .consumer(NotifyPartner.NAME, telling.<Consumer>map(NotifyPartner::new).orElse(NO_MAILBOX))
        .consumer(GuidePartner.NAME, guide.<Consumer>map(each -> each).orElse(NO_MAILBOX))
        .consumer(NotifyVendor.NAME, telling.<Consumer>map(NotifyVendor::new).orElse(NO_MAILBOX));
  }

  private static OpenWriting letters(Platform platform, Mailing mailing, MailGateway gateway) {
    return new OpenWriting(mailing, new Delivering(gateway, platform.clock()), platform);
  }

  private static Telling telling(Platform platform, Mailing mailing, MailGateway gateway) {
    Clock clock = platform.clock();
    var delivering = new Delivering(gateway, clock);
    var unsubscribing = unsubscribing(platform, mailing);
    var writing = new Writing(mailing, delivering, unsubscribing, new Vendor(platform));
    return new Telling(platform.tables(NAME), writing, clock);
  }

  private static GuidePartner guide(Platform platform, Mailing mailing, MailGateway gateway) {
    Clock clock = platform.clock();
    var delivering = new Delivering(gateway, clock);
    var unsubscribing = unsubscribing(platform, mailing);
    var guidance = new Guidance(mailing, delivering, unsubscribing, new Vendor(platform));
    return new GuidePartner(platform.tables(NAME), guidance, clock);
  }

  /** A link's time is the system's. */
  private static Unsubscribing unsubscribing(Platform platform, Mailing mailing) {
    return new Unsubscribing(mailing, new Links(platform, Clock.systemUTC()));
  }

  @Override
  public void initialize(GenericApplicationContext beans) {
    var registrations = new Registrations(beans);
    Mailing mailing = mailing(System.getenv(), registrations.aws());
    registrations.register(compose(registrations.platform(), mailing));
  }

  /** By SES, or by a mail server where one is named; not at all without a mailbox to write from. */
  private static Mailing mailing(Map<String, String> variables, AwsPlatform aws) {
    String portal = find(variables, "ENTENTE_PORTAL").orElse("");
    return find(variables, "ENTENTE_MAIL_FROM")
        .map(from -> new Mailing(Optional.of(gateway(variables, aws)), from, portal))
        .orElseGet(() -> new Mailing(Optional.empty(), "", portal));
  }

  private static MailGateway gateway(Map<String, String> variables, AwsPlatform aws) {
    return find(variables, "ENTENTE_SMTP")
        .<MailGateway>map(server -> new SmtpGateway(URI.create(server)))
        .orElseGet(() -> new SesGateway(aws.bounded(SesV2Client.builder())));
  }

  private static Optional<String> find(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name)).filter(Predicate.not(String::isBlank));
  }
}
