package io.entente.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contract.Contract;
import io.entente.platform.Embedded;
import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.http.Api.Reply;
import io.entente.platform.links.Links;
import io.entente.platform.registry.TenantStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A standard tenant may send 100 requests a second, 200 at once; each client half of that. */
class PacedTurnstileTest {
  private static final String GOOD =
      """
      {"name": "Nordlicht GmbH", "type": "reseller", "state": "active", "tier": "gold",
       "territories": ["DE"], "productFamilies": ["analytics"], "agreementSigned": true}""";

  private final Embedded embedded = new Embedded();
  private final Wall wall = new Wall();
  private final Platform platform = embedded.platform(Contract.load());
  private final Api api = at(Embedded.NOW);

  @BeforeEach
  void aTenant() {
    embedded.registry().add(Embedded.row(Embedded.AURORA, TenantStatus.ACTIVE));
  }

  @AfterEach
  void close() {
    embedded.close();
  }

  @Test
  void who_sends_too_much_is_refused_before_the_operation_and_told_when_to_come_back() {
    send(api, user("ada"), 100);

    Reply reply = put(api, user("ada"));

    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.problem()).isEqualTo("too-many-requests");
    assertThat(reply.headers().path("Retry-After").asString()).isEqualTo("1");
    assertThat(reply.headers().path("RateLimit").asString()).isEqualTo("\"client\";r=0;t=2");
    assertThat(wall.through).hasSize(100);
  }

  @Test
  void one_client_that_sends_too_much_takes_nothing_from_another() {
    send(api, user("ada"), 120);

    assertThat(put(api, user("bob")).status()).isEqualTo(200);
  }

  @Test
  void all_clients_of_a_tenant_together_have_a_share_as_well() {
    Stream.of("ada", "bob").forEach(name -> send(api, user(name), 100));

    assertThat(put(api, user("cleo")).headers().path("RateLimit").asString())
        .isEqualTo("\"tenant\";r=0;t=2");
    assertThat(wall.through).hasSize(200);
  }

  @Test
  void another_function_of_the_service_counts_the_same_client() {
    send(api, user("ada"), 100);

    assertThat(put(at(Embedded.NOW), user("ada")).status()).isEqualTo(429);
  }

  @Test
  void requests_that_are_refused_count_and_ask_no_store() {
    Caller nobody = new Caller.Member(Embedded.AURORA, "eve", Optional.empty(), Set.of(), Set.of());
    send(api, nobody, 100);
    String before = embedded.all("aurora-table").toString();

    Stream<Reply> replies = IntStream.range(0, 50).mapToObj(_ -> put(api, nobody));

    assertThat(replies).allMatch(reply -> reply.status() == 429);
    assertThat(embedded.all("aurora-table")).hasToString(before);
  }

  @Test
  void a_second_later_there_is_as_much_as_comes_back_in_a_second() {
    send(api, user("ada"), 100);
    Api later = at(Embedded.NOW.plusSeconds(1));

    assertThat(IntStream.range(0, 60).mapToObj(_ -> put(later, user("ada"))))
        .filteredOn(reply -> reply.status() == 200)
        .hasSize(50);
  }

  @Test
  void every_answer_tells_what_is_left_and_what_the_limits_are() {
    Reply reply = put(api, user("ada"));

    assertThat(reply.headers().path("RateLimit").asString()).isEqualTo("\"client\";r=99;t=1");
    assertThat(reply.headers().path("RateLimit-Policy").asString())
        .isEqualTo("\"client\";q=100;w=2, \"tenant\";q=200;w=2");
    assertThat(reply.headers().has("Retry-After")).isFalse();
  }

  @Test
  void operators_and_strangers_are_counted_by_nobody_here() {
    assertThat(put(api, new Caller.Operator("olga")).headers().has("RateLimit")).isFalse();
    assertThat(api.send(Map.of(), event -> Api.route(event, "GET", "/v1/deals")).headers())
        .noneMatch(header -> header.asString().contains("client"));
  }

  @Test
  void links_that_open_nothing_are_counted_together_and_those_that_do_each_for_itself() {
    String good = link("P-1");
    IntStream.range(0, 50).forEach(i -> assertThat(visit(good + i).status()).isEqualTo(404));

    Reply tooMany = visit(good + "x");

    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.headers().path("Retry-After").asString()).isEqualTo("1");
    assertThat(visit(good).status()).isEqualTo(200);
  }

  @Test
  void what_names_no_tenant_is_no_link_and_counted_by_nobody() {
    assertThat(IntStream.range(0, 60).mapToObj(i -> visit("nothing" + i)))
        .allMatch(reply -> reply.status() == 404 && !reply.headers().has("RateLimit"));
  }

  private String link(String partner) {
    var links = new Links(platform, Clock.fixed(Embedded.NOW, ZoneOffset.UTC));
    return new Caller.Service(Embedded.AURORA, "test")
        .run(() -> links.token("unsubscribe", List.of(partner, "a"), Duration.ofDays(90_000)));
  }

  private Reply visit(String token) {
    return api.send(
        Map.of(),
        event -> {
          Api.route(event, "GET", "/v1/subscriptions/{linkToken}");
          event.putObject("pathParameters").put("linkToken", token);
        });
  }

  @Test
  void where_nobody_can_count_the_request_goes_on_to_who_can_tell_what_is_broken() {
    var broken =
        new Platform(
            "test",
            Contract.load(),
            embedded.registry(),
            _ -> {
              throw SdkClientException.create("down");
            },
            Clock.systemUTC());

    Reply reply = put(api(broken, Embedded.NOW), user("ada"));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers().has("RateLimit")).isFalse();
  }

  private void send(Api to, Caller caller, int times) {
    IntStream.range(0, times).forEach(_ -> put(to, caller));
  }

  private static Reply put(Api to, Caller caller) {
    return to.put(caller, GOOD, _ -> {});
  }

  private static Caller user(String name) {
    return new Caller.Member(
        Embedded.AURORA, name, Optional.empty(), Set.of("channel-manager"), Set.of());
  }

  /** Another function, which starts at that instant. */
  private Api at(Instant now) {
    return api(platform, now);
  }

  private Api api(Platform on, Instant now) {
    return new Api(on, wall.context(), new PacedTurnstile(on, Clock.fixed(now, ZoneOffset.UTC)));
  }
}
