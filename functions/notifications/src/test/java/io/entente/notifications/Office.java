package io.entente.notifications;

import io.entente.kernel.DataClass;
import io.entente.kernel.DerivedId;
import io.entente.kernel.Outcome;
import io.entente.kernel.Stored;
import io.entente.kernel.TenantId;
import io.entente.platform.Context;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.items.PartnerPeople;
import io.entente.platform.items.PartnerPeople.Person;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.items.ProgramVersion;
import io.entente.platform.items.UndeliverableMailbox;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.TenantTable;
import io.entente.program.CompiledProgram;
import io.entente.program.publish.ProgramCompiler;
import io.entente.testkit.TestEnvironment;
import io.entente.testkit.mail.Mailbox;
import io.entente.testkit.mail.Received;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tenants with the default program, their partners' people, and what happens to deals. */
final class Office implements AutoCloseable {
  /** As much of a deal as its events need. */
  record DealItem(@Stored(DataClass.BUSINESS) String dealId) {
    static final ItemType<DealItem> TYPE =
        ItemType.named("told_deal", 1, "deals").holding(DealItem.class, d -> key(d.dealId));

    static ItemKey key(String dealId) {
      return new ItemKey("DEAL#" + dealId, "DEAL");
    }
  }

  /** What a deal's events say. */
  record Told(
      String dealId,
      String partnerId,
      String status,
      String customerName,
      List<String> products,
      long amountMinor,
      String currency,
      String reasonCode,
      @Nullable Instant protectedUntil,
      String channelManager,
      String salesRep,
      @Nullable Boolean apart,
      @Nullable String part) {
    Told protectedUntil(Instant until) {
      return with(partnerId, customerName, until, null);
    }

    Told of(String customer) {
      return with(partnerId, customer, protectedUntil, null);
    }

    Told givenTo(String partner, String customer) {
      return with(partner, customer, protectedUntil, null);
    }

    Told beside(String own) {
      return with(partnerId, customerName, protectedUntil, own);
    }

    private Told with(
        String partner, String customer, @Nullable Instant until, @Nullable String own) {
      return new Told(
          dealId,
          partner,
          status,
          customer,
          products,
          amountMinor,
          currency,
          reasonCode,
          until,
          channelManager,
          salesRep,
          own == null ? null : true,
          own);
    }
  }

  private final TestEnvironment environment = TestEnvironment.start();
  private final Mailbox mailbox;
  private final Context context;
  private long versions;
  private int deals;

  /**
   * @param around what stands between the service and its mail server
   */
  Office(Path folder, UnaryOperator<MailGateway> around) {
    this.mailbox = Mailbox.in(folder);
    var gateway = around.apply(new SmtpGateway(mailbox.address()));
    var mailing =
        new Mailing(Optional.of(gateway), "no-reply@mail.example", "https://partners.example");
    this.context = NotificationFunctions.compose(environment.platform(), mailing);
    environment.add(context);
    tenant("aurora");
  }

  Office(Path folder) {
    this(folder, gateway -> gateway);
  }

  void tenant(String name) {
    environment.tenant(name);
    publish(name, document());
  }

  void publish(String tenant, String document) {
    Instant now = environment.clock().instant();
    long version = ++versions;
    var compiled = compiled(document).withVersion(version);
    put(
        tenant,
        "tenants",
        change ->
            change
                .put(ProgramInForce.TYPE, new ProgramInForce(version, now))
                .put(ProgramVersion.TYPE, ProgramVersion.of(version, now, compiled.toBytes())));
  }

  TestEnvironment environment() {
    return environment;
  }

  void people(String partner, Person... people) {
    var item = new PartnerPeople(partner, List.of(people), environment.clock().instant());
    put("aurora", "partners", change -> change.put(PartnerPeople.TYPE, item));
  }

  /** A mail to that address came back for good. */
  void isUndeliverable(String address) {
    var mark =
        new UndeliverableMailbox(
            UndeliverableMailbox.id(address), "BOUNCED", environment.clock().instant());
    put("aurora", "webhooks", change -> change.put(UndeliverableMailbox.TYPE, mark));
  }

  /** The default program, with people of the vendor's. */
  void colleagues(String people) {
    publish("aurora", document().replace("people: []", "people: [%s]".formatted(people)));
  }

  static Person person(String user, @Nullable String language) {
    return new Person(
        user, user + " Example", user + "@nordlicht.example", "member", language, null, null);
  }

  /** A deal that nobody has heard of yet. */
  Told deal(String partner) {
    return new Told(
        DerivedId.of("deal", Integer.toString(++deals)),
        partner,
        "APPROVED",
        "Siemens Energy AG",
        List.of("analytics"),
        4_800_000,
        "EUR",
        "NO_OBJECTION",
        TestEnvironment.BEGIN.plus(Duration.ofDays(90)),
        "nora",
        "sales",
        null,
        null);
  }

  /** Something happens to the deal, and everybody hears of it. */
  void happens(String event, Told told) {
    happens("registrant", event, told);
  }

  void happens(String who, String event, Told told) {
    happens(who, Event.of(event, environment.clock().instant(), told), told.dealId);
  }

  /** What is not told of the deal itself: it would be decided otherwise today. */
  void isRechecked(Told told) {
    var data = new Rechecked(told.dealId, told.partnerId, "REJECTED", "EXISTING_CUSTOMER");
    happens(
        "service", Event.of("deal.rechecked", environment.clock().instant(), data), told.dealId);
  }

  private record Rechecked(String dealId, String partnerId, String verdictNow, String reasonCode) {}

  private void happens(String who, Event happened, String dealId) {
    var item = new DealItem(dealId);
    String name = "deal";
    new Caller.Service(new TenantId("aurora"), who)
        .run(
            () -> {
              TenantTable table = environment.platform().tables("deals").current();
              var read = table.find(DealItem.TYPE, DealItem.key(dealId));
              return committed(table.change().aggregate(name, DealItem.TYPE, item, read, happened));
            });
    environment.drain();
  }

  /** Something of partners happens, and everybody hears of it. */
  void happens(Consumer<Change> writes) {
    put("aurora", "partners", writes);
    environment.drain();
  }

  /** The latest event comes once more, as a queue may bring it. */
  void tellsAgain() {
    Notice latest = environment.published().getLast();
    new Caller.Service(latest.tenant(), NotifyPartner.NAME)
        .run(
            () -> {
              consumer().accept(latest);
              return latest;
            });
  }

  private io.entente.platform.Consumer consumer() {
    return Objects.requireNonNull(context.consumers().get(NotifyPartner.NAME));
  }

  private static boolean committed(Change change) {
    if (change.commit() instanceof ChangeResult.Committed) {
      return true;
    }
    throw new AssertionError("not written");
  }

  private void put(String tenant, String context, Consumer<Change> writes) {
    as(
        tenant,
        context,
        table -> {
          Change change = table.change();
          writes.accept(change);
          return committed(change);
        });
  }

  private <T> T as(String tenant, String context, Function<TenantTable, T> work) {
    return new Caller.Service(new TenantId(tenant), "test")
        .run(() -> work.apply(environment.platform().tables(context).current()));
  }

  /** What became of the mail to that user about the latest event. */
  MailItem.State state(String user) {
    String event = environment.published().getLast().id();
    return as(
            "aurora", "notifications", table -> table.get(MailItem.TYPE, MailItem.key(event, user)))
        .orElseThrow()
        .state();
  }

  /** As at the beginning: no mail, the default program. */
  void anew() {
    mailbox.empty();
    publish("aurora", document());
  }

  List<Received> mails() {
    return mailbox.mails();
  }

  List<String> recipients() {
    return mails().stream().map(Received::to).toList();
  }

  static String document() {
    try (InputStream in = Office.class.getResourceAsStream("/template/program.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CompiledProgram compiled(String document) {
    return switch (ProgramCompiler.compile(document)) {
      case Outcome.Done<CompiledProgram>(CompiledProgram compiled) -> compiled;
      case Outcome.Refused<CompiledProgram>(var problem) ->
          throw new AssertionError(problem.faults().toString());
    };
  }

  @Override
  public void close() {
    mailbox.close();
    environment.close();
  }
}
