package io.entente.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventsTest {
  private static final Contract CONTRACT = Contract.load();
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
