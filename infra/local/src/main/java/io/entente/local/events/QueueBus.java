package io.entente.local.events;

import io.entente.contract.ConsumerSpec;
import io.entente.platform.events.Bus;
import io.entente.platform.events.CloudEvents;
import io.entente.platform.events.Notice;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;

/** The bus: each notice into the queue of each consumer that listens to its type. */
final class QueueBus implements Bus {
  private final Queues queues;
  private final List<ConsumerSpec> consumers;
  private final Outstanding outstanding;

  QueueBus(Queues queues, List<ConsumerSpec> consumers, Outstanding outstanding) {
    this.queues = queues;
    this.consumers = consumers;
    this.outstanding = outstanding;
  }

  @Override
  public List<Integer> publish(List<Notice> notices) {
    var refused = new ArrayList<Integer>();
    for (int i = 0; i < notices.size(); i++) {
      if (!publish(notices.get(i))) {
        refused.add(i);
      }
    }
    return refused;
  }

  private boolean publish(Notice notice) {
    return listening(notice).stream().allMatch(consumer -> send(consumer, notice));
  }

  List<String> listening(Notice notice) {
    return consumers.stream()
        .filter(consumer -> consumer.eventTypes().contains(notice.type()))
        .map(ConsumerSpec::name)
        .toList();
  }

  private boolean send(String consumer, Notice notice) {
    String key = Outstanding.key(consumer, notice.id());
    outstanding.add(key);
    try {
      queues
          .client()
          .sendMessage(
              message ->
                  message
                      .queueUrl(queues.url(consumer))
                      .messageBody(CloudEvents.write(notice))
                      .messageGroupId(notice.tenant().value()));
      return true;
    } catch (SdkException _) {
      outstanding.settle(key);
      return false;
    }
  }
}
