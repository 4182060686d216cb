package io.entente.webhooks;

import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.spring.Registrations;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The table of contents of webhooks. */
@SpringBootConfiguration
public class WebhookFunctions implements ApplicationContextInitializer<GenericApplicationContext> {

  /** As it is deployed: it reaches the public internet over https, and nothing else. */
  public static Context compose(Platform platform) {
    return compose(platform, PostGateway.over(Reach.PUBLIC), Reach.PUBLIC);
  }

  /** For a laptop: it reaches whatever this machine reaches. */
  public static Context composeForLaptop(Platform platform) {
    return compose(platform, PostGateway.over(Reach.ANYWHERE), Reach.ANYWHERE);
  }

  static Context compose(Platform platform, Post post, Reach reach) {
    var tables = platform.tables("webhooks");
    var clock = platform.clock();
    var random = new SecureRandom();
    var events = new ToldEvents(platform.contract());
    var settings = new Settings(reach, events);
    var changes = new EndpointChanges(tables, clock);
    var dispatcher = new Dispatcher(post, clock, Clock.systemUTC());
    var sending = new Sending(dispatcher, clock);
    var replays = new Replays(clock);
    var ground = new DeliverEvent.Ground(tables, platform.registry(), events);
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
        .consumer(FeedEvent.NAME, new FeedEvent(tables, events, clock))
        .consumer(DeliverEvent.NAME, new DeliverEvent(ground, sending))
        .consumer(RetryDelivery.NAME, new RetryDelivery(ground, sending));
  }

  @Override
  public void initialize(GenericApplicationContext beans) {
    var registrations = new Registrations(beans);
    registrations.register(compose(registrations.platform()));
  }
}
