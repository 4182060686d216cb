package io.entente.local;

import io.entente.contract.Contract;
import io.entente.kernel.ProblemKind;
import io.entente.local.aws.AwsMarket;
import io.entente.local.aws.AwsPages;
import io.entente.local.data.DataFolder;
import io.entente.local.data.KeptClock;
import io.entente.local.events.Events;
import io.entente.local.events.Queues;
import io.entente.local.gateway.Gateway;
import io.entente.local.gateway.HttpFront;
import io.entente.local.gateway.LocalApi;
import io.entente.local.gateway.Response;
import io.entente.local.inbox.Inbox;
import io.entente.local.issuer.Issuer;
import io.entente.local.issuer.Ports;
import io.entente.local.portal.Hosts;
import io.entente.local.portal.Portal;
import io.entente.local.portal.PortalFiles;
import io.entente.local.samples.SampleSites;
import io.entente.local.samples.SampleUsers;
import io.entente.local.samples.Samples;
import io.entente.notifications.Mailing;
import io.entente.notifications.SmtpGateway;
import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.http.HttpEntry;
import io.entente.platform.log.Journal;
import io.entente.platform.registry.Registry;
import io.entente.tenants.TenantFunctions;
import io.entente.testkit.lambda.ApiRequest;
import io.entente.testkit.mail.Mailbox;
import io.entente.testkit.storage.EmbeddedStorage;
import io.entente.testkit.storage.LocalTables;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The running program: everything that {@code up} starts, and how it ends. */
public final class Installation implements AutoCloseable {
  private static final String ENVIRONMENT = "local";
  private static final String SAMPLES_LOADED = "samples.json";

  record Loaded(Instant at) {}

  /** Stopped in the reverse order of their start. */
  private final Deque<AutoCloseable> parts;

  private final Settings settings;
  private final HttpFront front;
  private final DataFolder folder;
  private final KeptClock clock;
  private final Issuer issuer;
  private final Platform platform;
  private final Gateway gateway;
  private final Events events;
  private final AwsMarket aws;

  /**
   * Starts everything; with samples, loads them the first time.
   *
   * @param console tells a person how far it is
   * @throws Cure if a person must mend something first
   */
  public static Installation start(Settings settings, PrintStream console) {
    var parts = new ConcurrentLinkedDeque<AutoCloseable>();
    try {
      var installation = new Installation(settings, parts);
      installation.loadSamples(console);
      return installation;
    } catch (RuntimeException e) {
      stop(parts);
      throw e;
    }
  }

  private Installation(Settings settings, Deque<AutoCloseable> started) {
    this.settings = settings;
    this.parts = started;
    // what may be refused comes first, so that it is said at once
    this.front = part(started, HttpFront.bind(settings.port()));
    this.folder = part(started, DataFolder.open(settings.data()));
    this.clock = new KeptClock(folder);
    started.push(clock::keep);
    var journal = new Journal(part(started, folder.log()));
    var storage = part(started, EmbeddedStorage.in(folder.tables()));
    var contract = Contract.load();
    var mailbox = part(started, Mailbox.in(folder.file("inbox")));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var issuing = CompletableFuture.supplyAsync(() -> part(started, issuer()), threads);
      var queueing =
          CompletableFuture.supplyAsync(() -> part(started, Queues.of(contract)), threads);
      var tables = new LocalTables(ENVIRONMENT, storage);
      this.platform = new Platform(ENVIRONMENT, contract, registry(tables), storage, clock.clock());
      this.aws = part(started, new AwsMarket(clock.clock(), journal));
      var outside = new Contexts.Outside(mailing(mailbox), aws.standIn());
      Map<String, Context> contexts = Contexts.all(platform, tables, outside);
      this.issuer = done(issuing);
      this.gateway = new Gateway(contract, functions(platform, contexts, journal), journal);
      this.events =
          part(
              started,
              new Events(
                  new Events.Ground(platform, storage, folder, journal), done(queueing), contexts));
      var portal = new Portal(PortalFiles.onTheClassPath(), hosts());
      front.open(
          Map.of(
              "/_local/",
              new LocalApi(commands(platform).byName()),
              "/inbox",
              new Inbox(mailbox),
              "/aws",
              new AwsPages(aws)),
          request -> Portal.isAsked(request) ? portal.apply(request) : answer(request));
    }
    aws.open(this::answer);
    started.push(front); // nobody is answered any more before the rest stops
  }

  private Response answer(ApiRequest request) {
    boolean writes = !request.method().equals("GET");
    if (writes && folder.isNearlyFull()) {
      return Response.refused(
          ProblemKind.UNAVAILABLE,
          "The disk is nearly full. Make room and send it again; nothing was written.",
          request.id());
    }
    var response = gateway.answer(request);
    if (writes) {
      events.nudge();
    }
    return response;
  }

  /** As everywhere, by SMTP; the links lead to this program. */
  private Mailing mailing(Mailbox mailbox) {
    return new Mailing(
        Optional.of(new SmtpGateway(settings.mailServer().orElseGet(mailbox::address))),
        "no-reply@localhost",
        address().toString());
  }

  private Hosts hosts() {
    return new Hosts(
        SampleSites.all(), SampleSites.FIRST, new SignInAt(platform.registry(), issuer)::of);
  }

  private Issuer issuer() {
    int otherwise = settings.port() == 0 ? 0 : settings.port() + 1;
    return Issuer.start(
        folder, new Ports(settings.issuerPort(), otherwise), SampleUsers.visitors());
  }

  private Registry registry(LocalTables tables) {
    try {
      return tables.registry();
    } catch (RuntimeException e) {
      throw new Cure(
          "The tables in %s cannot be opened (%s). Move the folder away to begin anew."
              .formatted(folder.tables(), e.getClass().getSimpleName()),
          e);
    }
  }

  private Gateway.Functions functions(
      Platform platform, Map<String, Context> contexts, Journal journal) {
    var operators = Set.of(issuer.address(Issuer.OPERATORS));
    Map<String, Function<InputStream, byte[]>> entries =
        contexts.values().stream()
            .collect(
                Collectors.toMap(
                    Context::name, context -> new HttpEntry(platform, context, journal)));
    return new Gateway.Functions(TenantFunctions.authorizer(platform, operators), entries);
  }

  private Commands commands(Platform platform) {
    return new Commands(
        new Tokens(platform.contract(), platform.registry(), issuer), clock, events);
  }

  private void loadSamples(PrintStream console) {
    if (settings.samples() && folder.read(SAMPLES_LOADED, Loaded.class).isEmpty()) {
      console.println("Loading the sample tenants (the first time only):");
      new Samples(new Samples.Ground(this::answer, issuer, clock.clock(), console)).load();
      folder.write(SAMPLES_LOADED, new Loaded(Instant.now()));
    }
  }

  private static <T> T done(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static <T extends AutoCloseable> T part(Deque<AutoCloseable> parts, T part) {
    parts.push(part);
    return part;
  }

  /** Where the gateway answers. */
  public URI address() {
    return URI.create("http://localhost:" + front.port());
  }

  public Issuer tokens() {
    return issuer;
  }

  AwsMarket aws() {
    return aws;
  }

  Platform platform() {
    return platform;
  }

  KeptClock clock() {
    return clock;
  }

  /** Stops everything. What was acknowledged is kept. */
  @Override
  public void close() {
    stop(parts);
  }

  private static void stop(Deque<AutoCloseable> parts) {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        System.err.println("entente: a part did not stop: " + e.getMessage());
      }
    }
  }
}
