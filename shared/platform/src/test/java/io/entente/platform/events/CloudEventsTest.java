package io.entente.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.entente.contract.Contract;
import io.entente.kernel.TenantId;
import io.entente.platform.Embedded;
import io.entente.platform.json.Json;
import io.entente.platform.json.SchemaFaults;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class CloudEventsTest {
  private static final TenantId AURORA = Embedded.AURORA;

  static Stream<Notice> notices() {
    return Stream.of(
        new Notice(
            AURORA, "DEAL#deal_7d4v0k2m9q8x1c5b3n6r0t2w4y", 1, "deal.approved", Embedded.NOW),
        new Notice(
            AURORA,
            "CUSTOMER#A-1_x.y",
            99_999_999,
            "account.changed",
            Embedded.NOW.plusNanos(123_456_789)),
        new Notice(AURORA, "PROGRAM", 1, "tenant.activated", Embedded.NOW),
        new Notice(
            new TenantId("a".repeat(31)),
            "PARTNER#" + "p".repeat(64),
            3,
            "partner.changed",
            Embedded.NOW),
        new Notice(AURORA, "DEAL#x", 2, "deal.protection_ends", Embedded.NOW));
  }

  @ParameterizedTest
  @MethodSource("notices")
  void a_notice_is_what_the_contract_calls_an_event(Notice notice) {
    var document =
        new YAMLMapper()
            .readTree(
                Path.of(
                    System.getProperty("repository.root"),
                    "shared/contract/src/main/asyncapi/asyncapi.yaml"));
    var schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("urn:events", document.toString())))
            .getSchema(SchemaLocation.of("urn:events#/components/schemas/Event"));

    assertThat(schema.validate(Json.MAPPER.readTree(CloudEvents.write(notice)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[1]", "no JSON", "{\"programVersion\":2", "{\"a\":1,\"a\":2}"})
  void data_that_are_no_json_object_are_told_to_nobody(String data) {
    var notice = new Notice(AURORA, "PROGRAM", 3, "program.withdrawn", Embedded.NOW);
    assertThatThrownBy(() -> CloudEvents.told(notice, 1, data))
        .isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @MethodSource("notices")
  void what_subscribers_are_told_has_the_notices_id_and_is_what_the_contract_promises(
      Notice notice) {
    var told = Json.MAPPER.readTree(CloudEvents.told(notice, 12, "{\"programVersion\":2}"));

    assertThat(new SchemaFaults(Contract.load()).of("/components/schemas/EventEnvelope", told))
        .isEmpty();
    assertThat(told.required("id").stringValue()).isEqualTo(notice.id());
    assertThat(told.required("dataschema").stringValue()).endsWith(notice.type() + ":12");
    assertThat(told.at("/data/programVersion").intValue()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("notices")
  void a_notice_comes_back_as_it_went(Notice notice) {
    assertThat(CloudEvents.read(CloudEvents.write(notice))).isEqualTo(notice);
  }

  @Test
  void its_id_is_a_function_of_what_happened_and_of_nothing_else() {
    var notice = new Notice(AURORA, "DEAL#a", 1, "deal.approved", Embedded.NOW);

    assertThat(new Notice(AURORA, "DEAL#a", 1, "deal.approved", Embedded.NOW.plusSeconds(9)).id())
        .isEqualTo(notice.id());
    assertThat(
            Stream.of(
                    new Notice(
                        new TenantId("borealis"), "DEAL#a", 1, "deal.approved", Embedded.NOW),
                    new Notice(AURORA, "DEAL#b", 1, "deal.approved", Embedded.NOW),
                    new Notice(AURORA, "DEAL#a", 2, "deal.approved", Embedded.NOW),
                    new Notice(AURORA, "DEAL#a", 1, "deal.expired", Embedded.NOW))
                .map(Notice::id))
        .doesNotContain(notice.id())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"data\":{}}",
        "{\"type\":\"a.b\",\"time\":\"never\",\"data\":{\"tenant\":\"aurora\",\"aggregate\":\"D#1\",\"version\":1}}"
      })
  void what_is_none_of_ours_is_a_fault(String text) {
    assertThatThrownBy(() -> CloudEvents.read(text)).isInstanceOf(RuntimeException.class);
  }
}
