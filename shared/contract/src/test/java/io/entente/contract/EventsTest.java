package io.entente.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contract.EventSpec.Subscriber;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventsTest {
  private static final Contract CONTRACT = Contract.load();
  private static final JsonNode DOCUMENT = CONTRACT.document();
  private static final String TWO_PARTS = "[a-z]+\\.[a-z]+(_[a-z]+)*";

  @Test
  void an_event_is_named_after_its_aggregate_and_what_happened() {
    assertThat(CONTRACT.events())
        .hasSizeGreaterThan(10)
        .extracting(EventSpec::type)
        .doesNotHaveDuplicates()
        .allMatch(type -> type.matches(TWO_PARTS));
    assertThat(CONTRACT.dueKinds())
        .extracting(DueSpec::kind)
        .contains("deal.protection_ends")
        .allMatch(kind -> kind.matches(TWO_PARTS));
  }

  @Test
  void every_event_but_a_due_time_has_data_that_are_agreed() {
    var due = CONTRACT.dueKinds().stream().map(DueSpec::kind).toList();
    assertThat(CONTRACT.events())
        .filteredOn(event -> event.told().isEmpty())
        .extracting(EventSpec::type)
        .containsExactlyInAnyOrderElementsOf(due);
    assertThat(told())
        .allSatisfy(
            (type, told) -> {
              JsonNode properties = DOCUMENT.at(told.schema() + "/properties");
              assertThat(properties.at("/type/const").stringValue()).isEqualTo(type);
              assertThat(properties.at("/dataschema/const").stringValue())
                  .isEqualTo("urn:entente:event:%s:%d".formatted(type, told.version()));
              assertThat(DOCUMENT.at(pointer(properties.at("/data"))).isObject()).isTrue();
            });
  }

  @Test
  void a_partner_hears_of_deals_and_their_offers_and_of_each_what_it_may_know() {
    assertThat(told().entrySet())
        .filteredOn(told -> told.getValue().subscribers().contains(Subscriber.PARTNER))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            told ->
                assertThat(pointer(DOCUMENT.at(told.getValue().schema() + "/properties/data")))
                    .isEqualTo(
                        "/components/schemas/"
                            + (told.getKey().startsWith("offer.") ? "OfferData" : "DealData")));
    assertThat(DOCUMENT.at("/components/schemas/OfferData/properties").propertyNames())
        .as("of its own deal's offer, and nothing of what it costs")
        .containsExactlyInAnyOrder(
            "offerId", "dealId", "partnerId", "state", "availableUntil", "awsOfferId");
    assertThat(DOCUMENT.at("/components/schemas/DealData/properties").propertyNames())
        .containsExactlyInAnyOrder(
            "dealId",
            "partnerId",
            "status",
            "customerName",
            "country",
            "products",
            "amountMinor",
            "currency",
            "reasonCode",
            "protectedUntil",
            "channelManager",
            "salesRep",
            "apart",
            "part",
            "sale");
  }

  @Test
  void what_a_partner_may_hear_the_vendor_may_hear() {
    assertThat(told())
        .allSatisfy(
            (type, told) ->
                assertThat(told.subscribers().contains(Subscriber.TENANT))
                    .as(type)
                    .isEqualTo(!told.subscribers().isEmpty()));
  }

  @Test
  void the_webhooks_are_the_events_that_somebody_may_subscribe_to() {
    var open = new HashMap<>(told());
    open.values().removeIf(told -> told.subscribers().isEmpty());
    assertThat(DOCUMENT.required("webhooks").propertyNames())
        .containsExactlyInAnyOrderElementsOf(open.keySet());
    assertThat(open)
        .allSatisfy(
            (type, told) ->
                assertThat(
                        pointer(
                            DOCUMENT
                                .required("webhooks")
                                .required(type)
                                .at("/post/requestBody/content")
                                .required("application/cloudevents+json")
                                .required("schema")))
                    .isEqualTo(told.schema()));
  }

  private static Map<String, EventSpec.Told> told() {
    return CONTRACT.events().stream()
        .filter(event -> event.told().isPresent())
        .collect(Collectors.toMap(EventSpec::type, event -> event.told().orElseThrow()));
  }

  private static String pointer(JsonNode reference) {
    return reference.required("$ref").stringValue().substring(1);
  }

  @Test
  void nobody_waits_for_an_event_that_nobody_publishes() {
    Set<String> published =
        CONTRACT.events().stream().map(EventSpec::type).collect(Collectors.toSet());
    assertThat(CONTRACT.consumers())
        .isNotEmpty()
        .allSatisfy(
            consumer -> assertThat(published).containsAll(consumer.eventTypes()).isNotEmpty());
  }

  @Test
  void only_contexts_that_exist_publish_and_react() {
    Set<String> contexts =
        CONTRACT.operations().stream().map(OperationSpec::context).collect(Collectors.toSet());
    contexts.add("notifications"); // it only reacts
    assertThat(CONTRACT.events()).extracting(EventSpec::context).isSubsetOf(contexts);
    assertThat(CONTRACT.consumers()).extracting(ConsumerSpec::context).isSubsetOf(contexts);
    assertThat(CONTRACT.dueKinds()).extracting(DueSpec::context).isSubsetOf(contexts);
  }

  @Test
  void deals_are_looked_at_again_when_what_they_rest_on_changes() {
    assertThat(CONTRACT.consumers())
        .contains(
            new ConsumerSpec(
                "runImport", "accounts", Set.of("job.created", "job.continued", "job.cancelled")),
            new ConsumerSpec(
                "recheckDeals", "deals", Set.of("account.changed", "opportunity.changed")));
  }
}
