package io.entente.webhooks;

import io.entente.contract.EventSpec.Subscriber;
import io.entente.kernel.Fault;
import io.entente.platform.outbound.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with how an endpoint is to be set. */
record Settings(Reach reach, ToldEvents events) {

  List<Fault> faults(EndpointSetting setting) {
    var faults = new ArrayList<Fault>();
    reach
        .fault(setting.url())
        .ifPresent(why -> faults.add(new Fault("/url", "url", "/url %s.".formatted(why))));
    if (setting.eventTypes() != null) {
      addUnknown(setting.eventTypes(), faults);
    }
    return faults;
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
