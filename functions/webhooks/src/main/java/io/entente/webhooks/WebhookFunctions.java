package io.entente.webhooks;

import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.links.Links;
import io.entente.platform.log.Journal;
import io.entente.platform.outbound.OutboundGateway;
import io.entente.platform.outbound.Reach;
import io.entente.platform.spring.Registrations;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** The table of contents of webhooks. */
@SpringBootConfiguration
public class WebhookFunctions implements ApplicationContextInitializer<GenericApplicationContext> {

  /** As it is deployed: it reaches the public internet over https, and nothing else. */
  public static Context compose(Platform platform) {
    return compose(platform, Meter.NONE, InboundLog.NONE);
  }

  private static Context compose(Platform platform, Meter meter, InboundLog log) {
    return compose(platform, new Way(ways(Reach.PUBLIC), Reach.PUBLIC, meter, log));
  }

  /** For a laptop: it reaches whatever this machine reaches. */
  public static Context composeForLaptop(Platform platform) {
    return compose(
        platform, new Way(ways(Reach.ANYWHERE), Reach.ANYWHERE, Meter.NONE, InboundLog.NONE));
  }

  private static Dispatcher.Ways ways(Reach reach) {
    var own = DefaultCredentialsProvider.builder().build();
    return new Dispatcher.Ways(
        OutboundGateway.over(reach), new EventBridgeGateway(own, Optional.empty()));
  }

  /** How events go out, where they may go to, and who is told how it went, out and in. */
  record Way(Dispatcher.Ways out, Reach reach, Meter meter, InboundLog log) {}

  static Context compose(Platform platform, Way way) {
    var tables = platform.tables("webhooks");
    var clock = platform.clock();
    var random = new SecureRandom();
    var events = new ToldEvents(platform.contract());
    var settings = new Settings(way.reach, events);
    var changes = new EndpointChanges(tables, clock);
    var dispatcher = new Dispatcher(way.out, clock, Clock.systemUTC());
    var sending = new Sending(dispatcher, way.meter, clock);
    var letters = new DeadLetterChanges(tables, clock);
    var replays = new Replays(clock);
    var ground = new DeliverEvent.Ground(tables, platform.registry(), events);
    var links = new Links(platform, Clock.systemUTC());
    var parts = new CreateInboundSource.Parts(tables, links, clock, random);
    var receive =
        new ReceiveInbound(
            new ReceiveInbound.Ground(tables, clock),
            new InboundCheck(Clock.systemUTC(), clock),
            way.log);
    return Context.named("webhooks")
        .operation(
            "createWebhookEndpoint",
            CreateWebhookEndpoint.Request.class,
            new CreateWebhookEndpoint(
                new CreateWebhookEndpoint.Parts(tables, settings, clock, random)))
        .operation(
            "listWebhookEndpoints",
            ListWebhookEndpoints.Request.class,
            new ListWebhookEndpoints(tables))
        .operation(
            "getWebhookEndpoint", GetWebhookEndpoint.Request.class, new GetWebhookEndpoint(tables))
        .operation(
            "updateWebhookEndpoint",
            UpdateWebhookEndpoint.Request.class,
            new UpdateWebhookEndpoint(changes, settings))
        .operation(
            "deleteWebhookEndpoint",
            DeleteWebhookEndpoint.Request.class,
            new DeleteWebhookEndpoint(changes))
        .operation(
            "testWebhookEndpoint",
            TestWebhookEndpoint.Request.class,
            new TestWebhookEndpoint(tables, dispatcher, clock))
        .operation(
            "enableWebhookEndpoint",
            EnableWebhookEndpoint.Request.class,
            new EnableWebhookEndpoint(changes))
        .operation(
            "rotateWebhookSecret",
            RotateWebhookSecret.Request.class,
            new RotateWebhookSecret(changes, random))
        .operation("listDeliveries", ListDeliveries.Request.class, new ListDeliveries(tables))
        .operation("getDelivery", GetDelivery.Request.class, new GetDelivery(tables, events))
        .operation(
            "replayDelivery", ReplayDelivery.Request.class, new ReplayDelivery(tables, replays))
        .operation("replayEvents", ReplayEvents.Request.class, new ReplayEvents(tables, replays))
        .operation("listEvents", ListEvents.Request.class, new ListEvents(tables, events, clock))
        .operation("listDeadLetters", ListDeadLetters.Request.class, new ListDeadLetters(tables))
        .operation("getDeadLetter", GetDeadLetter.Request.class, new GetDeadLetter(tables))
        .operation(
            "redriveDeadLetter", RedriveDeadLetter.Request.class, new RedriveDeadLetter(letters))
        .operation(
            "discardDeadLetter", DiscardDeadLetter.Request.class, new DiscardDeadLetter(letters))
        .deadLetters(new KeepDeadLetter(tables, clock))
        .operation(
            "createInboundSource",
            CreateInboundSource.Request.class,
            new CreateInboundSource(parts))
        .operation(
            "listInboundSources", ListInboundSources.Request.class, new ListInboundSources(tables))
        .operation(
            "deleteInboundSource",
            DeleteInboundSource.Request.class,
            new DeleteInboundSource(tables, clock))
        .operation(
            "rotateInboundSecret",
            RotateInboundSecret.Request.class,
            new RotateInboundSecret(tables, clock, random))
        .operation("receiveInbound", ReceiveInbound.Request.class, receive)
        .operation(
            "listInboundMessages",
            ListInboundMessages.Request.class,
            new ListInboundMessages(tables))
        .operation(
            "getInboundMessage", GetInboundMessage.Request.class, new GetInboundMessage(tables))
        .operation(
            "replayInboundMessage",
            ReplayInboundMessage.Request.class,
            new ReplayInboundMessage(tables, clock))
        .consumer(ProcessInbound.NAME, new ProcessInbound(tables, clock))
        .consumer(CloseEndpoints.NAME, new CloseEndpoints(tables, clock))
        .consumer(FeedEvent.NAME, new FeedEvent(tables, events, clock))
        .consumer(DeliverEvent.NAME, new DeliverEvent(ground, sending))
        .consumer(SendBacklog.NAME, new SendBacklog(ground, sending));
  }

  @Override
  public void initialize(GenericApplicationContext beans) {
    var registrations = new Registrations(beans);
    Journal journal = registrations.journal();
    registrations.register(compose(registrations.platform(), journal::sent, journal::inbound));
  }
}
