package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contract.EventSpec;
import io.entente.contract.EventSpec.Subscriber;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Over every event of the catalogue: nobody hears what is not said to be told to them. */
class WhoHearsTest {
  private static final String RIVAL = "P-RIVAL";

  @Test
  void a_partner_hears_of_its_own_only_and_the_vendor_of_all_that_is_open() {
    try (var stage = new Stage();
        var vendors = new Receiver();
        var partners = new Receiver();
        var rivals = new Receiver()) {
      stage.endpoint(stage.admin(), vendors.url());
      stage.endpoint(stage.partner("P-100"), partners.url());
      stage.endpoint(stage.partner(RIVAL), rivals.url());
      stage.env.drain();

      List<EventSpec> all = told(stage);
      all.forEach(event -> stage.happened(event.type(), RIVAL));
      stage.env.drain();

      Set<String> toPartners = types(all, Subscriber.PARTNER);
      assertThat(toPartners).hasSizeGreaterThan(20);
      assertThat(partners.got()).as("of a rival's deals nothing").isEmpty();
      assertThat(rivals.got())
          .extracting(Receiver.Got::type)
          .containsExactlyInAnyOrderElementsOf(toPartners);
      assertThat(vendors.got())
          .extracting(Receiver.Got::type)
          .containsAll(types(all, Subscriber.TENANT))
          .doesNotContain("backlog.postponed", "backlog.ready", "endpoint.tested");
      assertThat(stage.env.deadLetters()).isEmpty();
    }
  }

  @Test
  void another_tenant_hears_nothing() {
    try (var stage = new Stage();
        var others = new Receiver()) {
      var other =
          Stage.key(stage.env.as(io.entente.testkit.Callers.member("borealis", "tenant-admin")));
      stage.endpoint(other, others.url());
      stage.env.drain();
      int own = others.got().size(); // of its own endpoint

      told(stage).forEach(event -> stage.happened(event.type(), RIVAL));
      stage.env.drain();

      assertThat(others.got()).hasSize(own);
    }
  }

  private static List<EventSpec> told(Stage stage) {
    return stage.env.platform().contract().events().stream()
        .filter(event -> event.told().isPresent())
        .filter(event -> !event.type().startsWith("backlog.")) // only of endpoints that there are
        .filter(event -> !event.type().equals("parting.begun")) // closes endpoints
        .toList();
  }

  private static Set<String> types(List<EventSpec> all, Subscriber subscriber) {
    return all.stream()
        .filter(event -> event.told().orElseThrow().subscribers().contains(subscriber))
        .map(EventSpec::type)
        .collect(java.util.stream.Collectors.toSet());
  }
}
