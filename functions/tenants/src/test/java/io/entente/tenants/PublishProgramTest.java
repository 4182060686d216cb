package io.entente.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Notice;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PublishProgramTest {
  private static final TestEnvironment ENV = TestEnvironment.start();
  private static final String DOCUMENT = template();
  private static int tenants;

  private String tenant = "";

  @BeforeAll
  static void compose() {
    ENV.add(TenantFunctions.compose(ENV.platform(), ENV.provisioning()));
  }

  @AfterAll
  static void close() {
    ENV.close();
  }

  @BeforeEach
  void aVendorThatHasTheTemplatesProgram() {
    tenant = "vendor" + ++tenants;
    ENV.tenant(tenant);
    var first = new FirstProgram(ENV.platform().tables("tenants"), ENV.platform().clock());
    ScopedValue.where(Caller.BOUND, Callers.operator())
        .run(() -> first.publish(new TenantId(tenant)));
  }

  @Test
  void every_fault_is_told_at_once_at_its_line_and_nothing_is_published() {
    String document =
        DOCUMENT
            .replace("  days: 90", "  days: none")
            .replace("deal.valueMinor < program", "deal.valu < program")
            .replace("{limits.evidenceDays}", "{limits.evidence}");

    Answer answer = publish(document);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/document#/protection/days");
    assertThat(answer.text("/errors/0/message"))
        .isEqualTo(
            "line %d, column 9: must be a whole number".formatted(line(document, "  days: none")));
    assertThat(answer.text("/errors/1/pointer")).startsWith("/document#/rulesOfEngagement/");
    assertThat(answer.text("/errors/1/message"))
        .startsWith("line %d, column 15: undefined".formatted(line(document, "deal.valu <")));
    assertThat(answer.body().path("errors").size()).isEqualTo(6);
    assertThat(check(document).body().path("errors")).isEqualTo(answer.body().path("errors"));
    assertThat(inForce()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: [", "just words", "id: vendor"})
  void what_is_no_program_is_refused(String document) {
    assertThat(publish(document).status()).isEqualTo(400);
  }

  @Test
  void a_program_under_which_the_second_could_be_approved_over_the_first_is_refused() {
    String document = DOCUMENT.replace("holds.exists(h, h.live && !h.own)", "deal.coSell");

    Answer answer = publish(document);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/code")).isEqualTo("firstCome");
  }

  @Test
  void an_instant_gone_by_is_refused() {
    Answer answer = publish(body(dearer(), ENV.clock().instant().minusSeconds(1)), "late");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/effectiveFrom");
  }

  @Test
  void who_may_not_publish_does_not() {
    for (var caller :
        List.of(
            Callers.member(tenant, "channel-manager"),
            Callers.member(tenant, "auditor"),
            Callers.partner(tenant, "P-1"),
            Callers.program(tenant, "program:write"))) {
      assertThat(
              ENV.as(caller)
                  .key("k")
                  .post("/v1/program/versions", Map.of("document", dearer()))
                  .status())
          .isEqualTo(403);
    }
    assertThat(inForce()).isEqualTo(1);
  }

  @Test
  void without_a_first_program_there_is_none_to_follow() {
    tenant = "bare" + tenants;
    ENV.tenant(tenant);

    assertThat(publish(dearer()).status()).isEqualTo(404);
    assertThat(check(dearer()).status()).isEqualTo(404);
  }

  @Test
  void a_check_tells_in_words_what_would_change_and_changes_nothing() {
    Answer answer = check(dearer().replace("days: 90", "days: 120"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("against").asInt()).isEqualTo(1);
    assertThat(texts(answer.body().path("changes")))
        .containsExactly("Minimum value in EUR: 4,600 → 5,000", "Days of protection: 90 → 120");
    assertThat(inForce()).isEqualTo(1);
  }

  @Test
  void a_published_version_decides_at_once_and_text_and_data_change_together() {
    Answer answer = publish(dearer());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).contains("/v1/program/versions/2");
    assertThat(answer.text("/state")).isEqualTo("IN_FORCE");
    assertThat(texts(answer.body().path("changes")))
        .containsExactly("Minimum value in EUR: 4,600 → 5,000");
    JsonNode program = program();
    assertThat(program.path("version").asInt()).isEqualTo(2);
    assertThat(program.path("data").toString())
        .contains("\"amountMinor\":500000,\"currency\":\"EUR\"");
    assertThat(program.path("text").toString()).contains("5,000\u00a0EUR", "5.000\u00a0EUR");
  }

  @Test
  void its_document_can_be_read_as_it_was_written() {
    publish(dearer());

    assertThat(version(2).text("/document")).isEqualTo(dearer());
    assertThat(version(1).text("/document")).isEqualTo(DOCUMENT);
    assertThat(version(1).text("/state")).isEqualTo("PAST");
    assertThat(version(3).status()).isEqualTo(404);
  }

  @Test
  void a_version_still_to_come_takes_over_at_its_instant_without_anybody_writing() {
    Instant from = ENV.clock().instant().plus(Duration.ofDays(3));

    Answer answer = publish(body(dearer(), from), "later");

    assertThat(answer.text("/state")).isEqualTo("SCHEDULED");
    assertThat(inForce()).isEqualTo(1);
    ENV.clock().set(from.minusMillis(1));
    assertThat(inForce()).isEqualTo(1);
    ENV.clock().set(from);
    assertThat(inForce()).isEqualTo(2);
    assertThat(version(2).text("/state")).isEqualTo("IN_FORCE");
    assertThat(version(1).text("/state")).isEqualTo("PAST");
    assertThat(publish(DOCUMENT).body().path("version").asInt()).isEqualTo(3);
    assertThat(inForce()).isEqualTo(3);
  }

  @Test
  void while_one_is_still_to_come_no_other_is_published() {
    publish(body(dearer(), ENV.clock().instant().plusSeconds(60)), "first");

    Answer answer = publish(DOCUMENT);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("/detail")).contains("Version 2", "Withdraw it");
  }

  @Test
  void one_still_to_come_can_be_withdrawn_and_its_number_is_not_given_again() {
    Instant from = ENV.clock().instant().plusSeconds(60);
    publish(body(dearer(), from), "first");

    assertThat(withdraw(2).text("/state")).isEqualTo("WITHDRAWN");
    assertThat(withdraw(2).text("/state")).isEqualTo("WITHDRAWN");
    ENV.clock().set(from);
    assertThat(inForce()).isEqualTo(1);
    assertThat(publish(dearer()).body().path("version").asInt()).isEqualTo(3);
    assertThat(version(2).text("/state")).isEqualTo("WITHDRAWN");
  }

  @Test
  void one_that_was_ever_in_force_stays() {
    publish(dearer());

    for (int version : new int[] {1, 2}) {
      assertThat(withdraw(version).status()).isEqualTo(409);
    }
    assertThat(withdraw(9).status()).isEqualTo(404);
    assertThat(inForce()).isEqualTo(2);
  }

  @Test
  void the_same_request_again_finds_its_version_and_another_under_its_key_is_refused() {
    Answer first = publish(body(dearer(), null), "key");

    Answer again = publish(body(dearer(), null), "key");
    Answer other = publish(body(DOCUMENT, null), "key");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(inForce()).isEqualTo(2);
  }

  @Test
  void of_many_that_publish_at_once_each_gets_a_number_of_its_own_or_is_told_to_try_again() {
    List<Answer> answers =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(i -> publish(body(dearer(), null), "race" + i))
            .toList();

    List<Integer> numbers =
        answers.stream()
            .filter(answer -> answer.status() == 201)
            .map(answer -> answer.body().path("version").asInt())
            .toList();
    assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
    assertThat(inForce()).isEqualTo(1 + numbers.size());
  }

  @Test
  void all_versions_are_listed_the_latest_first_page_by_page() {
    publish(dearer());
    publish(body(DOCUMENT, ENV.clock().instant().plusSeconds(60)), "third");

    Answer first = vendor().get("/v1/program/versions?limit=2");
    Answer second =
        vendor().get("/v1/program/versions?limit=2&cursor=" + first.text("/nextCursor"));

    assertThat(first.text("/data/0/state")).isEqualTo("SCHEDULED");
    assertThat(first.body().at("/data/1/version").asInt()).isEqualTo(2);
    assertThat(second.body().at("/data/0/version").asInt()).isEqualTo(1);
    assertThat(second.body().has("nextCursor")).isFalse();
    assertThat(vendor().get("/v1/program/versions?cursor=v0").status()).isEqualTo(400);
  }

  @Test
  void each_change_is_told_once() {
    publish(body(dearer(), ENV.clock().instant().plusSeconds(60)), "told");
    publish(body(dearer(), ENV.clock().instant().plusSeconds(60)), "told");
    withdraw(2);
    ENV.drain();

    assertThat(ENV.published())
        .filteredOn(notice -> notice.tenant().value().equals(tenant))
        .extracting(Notice::type)
        .containsExactly("tenant.activated", "program.published", "program.withdrawn");
  }

  private Answer publish(String document) {
    return publish(body(document, null), "key-" + document.hashCode());
  }

  private Answer publish(Map<String, Object> body, String key) {
    return director().key(key).post("/v1/program/versions", body);
  }

  private static Map<String, Object> body(
      String document, @org.jspecify.annotations.Nullable Instant from) {
    var body = new HashMap<String, Object>(Map.of("document", document, "comment", "Tried out"));
    if (from != null) {
      body.put("effectiveFrom", from.toString());
    }
    return body;
  }

  private Answer check(String document) {
    return director().post("/v1/program/check", Map.of("document", document));
  }

  private Answer withdraw(long version) {
    return director()
        .key("w" + version)
        .post("/v1/program/versions/%d/withdraw".formatted(version), "");
  }

  private Answer version(long version) {
    return vendor().get("/v1/program/versions/" + version);
  }

  private JsonNode program() {
    return vendor().get("/v1/program").body();
  }

  private int inForce() {
    return program().path("version").asInt();
  }

  private Client director() {
    return ENV.as(Callers.member(tenant, "channel-director"));
  }

  private Client vendor() {
    return ENV.as(Callers.member(tenant, "auditor"));
  }

  /** Its least deal in euros is worth more. */
  private static String dearer() {
    return DOCUMENT.replace("- 4600 EUR", "- 5000 EUR");
  }

  private static long line(String document, String text) {
    return document.lines().takeWhile(line -> !line.contains(text)).count() + 1;
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static String template() {
    try (InputStream in = PublishProgramTest.class.getResourceAsStream("/template/program.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
