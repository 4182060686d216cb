package io.entente.aws.stacks;

import io.entente.aws.parts.Arns;
import io.entente.aws.parts.DeadLetteredQueue;
import io.entente.contract.ConsumerSpec;
import io.entente.contract.EventSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.IEventBus;
import software.amazon.awscdk.services.events.Match;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.targets.SqsQueue;

/**
 * A queue for each consumer of the contract, what it is told, and where goes what it gave up: seven
 * resources each, so that a stack of their own holds sixty.
 */
public final class QueuesStack extends Stack {
  /** What is told once more has a source of its own; a test holds it to the platform's. */
  private static final String AGAIN = "entente.again.";

  private final Blueprint blueprint;
  private final Arns arns;
  private final List<String> alarms = new ArrayList<>();

  public QueuesStack(App app, Blueprint blueprint) {
    super(app, "Queues", blueprint.stack("queues", "consumers' queues and what they are told"));
    this.blueprint = blueprint;
    this.arns = new Arns(this, blueprint.names());
    blueprint.contract().consumers().forEach(this::queue);
  }

  /** Alarms that mean that something committed is not acted upon. */
  public List<String> workAlarms() {
    return List.copyOf(alarms);
  }

  private void queue(ConsumerSpec consumer) {
    var queue =
        new DeadLetteredQueue(this, consumer.name(), blueprint.names(), FunctionsStack.MESSAGE);
    alarms.addAll(queue.alarms());
    subscribe(consumer, queue);
  }

  private void subscribe(ConsumerSpec consumer, DeadLetteredQueue queue) {
    // The message is the CloudEvent alone, as the local program hands it over.
    var target =
        SqsQueue.Builder.create(queue.queue())
            .message(RuleTargetInput.fromEventPath("$.detail"))
            .deadLetterQueue(queue.deadLetters())
            .build();
    Rule.Builder.create(this, consumer.name() + "-rule")
        .description("What " + consumer.name() + " is told")
        .eventBus(bus())
        .eventPattern(
            EventPattern.builder()
                .source(List.of("entente", AGAIN + consumer.name()))
                .detailType(detailTypes(consumer))
                .build())
        .targets(List.of(target))
        .build();
  }

  /** A pattern has at most 2,048 characters: who hears nearly everything is told by what not. */
  private List<String> detailTypes(ConsumerSpec consumer) {
    List<String> unheard =
        Stream.concat(
                Stream.of(CellStack.UNREADABLE),
                blueprint.contract().events().stream().map(EventSpec::type))
            .filter(type -> !consumer.eventTypes().contains(type))
            .sorted()
            .toList();
    return unheard.size() < consumer.eventTypes().size()
        ? Match.anythingBut(unheard.toArray())
        : consumer.eventTypes().stream().sorted().toList();
  }

  private IEventBus bus() {
    var known = getNode().tryFindChild("Bus");
    return known != null ? (IEventBus) known : EventBus.fromEventBusArn(this, "Bus", arns.bus());
  }
}
