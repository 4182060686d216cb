package io.entente.contract;

import java.util.Set;

/**
 * Who reacts to events: one queue, one dead-letter queue, one bean.
 *
 * @param name also the name of its bean and, capitalized, of its class
 * @param context the bounded context that reacts
 * @param eventTypes what it receives
 */
public record ConsumerSpec(String name, String context, Set<String> eventTypes) {
  public ConsumerSpec {
    eventTypes = Set.copyOf(eventTypes);
  }
}
