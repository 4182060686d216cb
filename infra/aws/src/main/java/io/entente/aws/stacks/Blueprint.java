package io.entente.aws.stacks;

import io.entente.aws.settings.EnvironmentConfig;
import io.entente.aws.settings.Names;
import io.entente.aws.settings.Packages;
import io.entente.aws.settings.UnusableInput;
import io.entente.contract.ConsumerSpec;
import io.entente.contract.Contract;
import io.entente.contract.DueSpec;
import io.entente.contract.OperationSpec;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/**
 * What every stack is built from.
 *
 * @param environment which deployment
 * @param contract what is offered; it alone says which functions, queues and routes there are
 * @param packages the functions' zips
 */
public record Blueprint(EnvironmentConfig environment, Contract contract, Packages packages) {
  /**
   * The context of the control plane: its zip also holds the authorizer, the relay and the sweep.
   */
  public static final String CONTROL_PLANE = "tenants";

  /** The context that enters tenants' seller accounts. */
  public static final String SELLING = "marketplace";

  /** The context that writes mails. */
  public static final String CORRESPONDENCE = "notifications";

  /** The context that tells others, and keeps what all consumers gave up. */
  public static final String KEEPER = "webhooks";

  public Names names() {
    return environment.names();
  }

  /** Contexts that answer requests. */
  public SortedSet<String> answering() {
    return new TreeSet<>(contract.operations().stream().map(OperationSpec::context).toList());
  }

  /**
   * The consumers by the name of the function that reads their queues. Whoever is woken at due
   * times is read by a function of its own, so that a flood of events makes no deadline late.
   */
  public SortedMap<String, List<ConsumerSpec>> consumers() {
    return contract.consumers().stream()
        .collect(Collectors.groupingBy(this::reader, TreeMap::new, Collectors.toList()));
  }

  private String reader(ConsumerSpec consumer) {
    boolean woken =
        contract.dueKinds().stream().map(DueSpec::kind).anyMatch(kind -> hears(consumer, kind));
    return consumer.context() + (woken ? "-timers" : "-events");
  }

  /**
   * @throws UnusableInput with a line for every package that is missing and every due time that
   *     would wake nobody
   */
  public void require() {
    Stream<String> unheard =
        contract.dueKinds().stream()
            .map(DueSpec::kind)
            .filter(kind -> contract.consumers().stream().noneMatch(c -> hears(c, kind)))
            .map("%s falls due and wakes nobody: no consumer of the contract hears it"::formatted);
    List<String> faults = Stream.concat(unheard, packages.faults(contexts()).stream()).toList();
    if (!faults.isEmpty()) {
      throw new UnusableInput(faults);
    }
  }

  private static boolean hears(ConsumerSpec consumer, String type) {
    return consumer.eventTypes().contains(type);
  }

  /** Every context that has a zip. */
  public SortedSet<String> contexts() {
    var all = new TreeSet<>(answering());
    contract.consumers().forEach(consumer -> all.add(consumer.context()));
    all.add(CONTROL_PLANE);
    return all;
  }

  StackProps stack(String name, String description) {
    var where = Environment.builder();
    environment.account().ifPresent(where::account);
    environment.region().ifPresent(where::region);
    return StackProps.builder()
        .stackName(names().stack(name))
        .description("Entente, %s: %s".formatted(environment.name(), description))
        .env(where.build())
        // A stack whose deletion would take the service with it is not deleted by mistake.
        .terminationProtection(true)
        .build();
  }
}
