package io.entente.webhooks;

import io.entente.contract.EventSpec.Subscriber;
import io.entente.kernel.Fault;
import io.entente.platform.outbound.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with how an endpoint is to be set. */
record Settings(Reach reach, ToldEvents events) {

  List<Fault> faults(EndpointSetting setting) {
    var faults = new ArrayList<Fault>();
    destination(setting).ifPresent(faults::add);
    if (setting.eventTypes() != null) {
      addUnknown(setting.eventTypes(), faults);
    }
    return faults;
  }

  private Optional<Fault> destination(EndpointSetting setting) {
    String url = setting.url();
    EventBus bus = setting.eventBus();
    if (url != null && bus == null) {
      return reach.fault(url).map(why -> new Fault("/url", "url", "/url %s.".formatted(why)));
    }
    if (url != null || bus == null) {
      return Optional.of(
          new Fault("", "oneOf", "Say where the events go: either a url or an eventBus."));
    }
    return bus.isOfOneAccount()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "/eventBus/roleArn",
                "account",
                "/eventBus/roleArn must be a role of the account that owns the bus."));
  }

  private void addUnknown(List<String> types, List<Fault> faults) {
    Set<String> open =
        events.open(Owner.ofCaller() == null ? Subscriber.TENANT : Subscriber.PARTNER);
    for (int i = 0; i < types.size(); i++) {
      if (!open.contains(types.get(i))) {
        faults.add(
            new Fault(
                "/eventTypes/" + i,
                "eventType",
                "/eventTypes/%d is no event that you may hear of: %s.".formatted(i, types.get(i))));
      }
    }
  }
}
