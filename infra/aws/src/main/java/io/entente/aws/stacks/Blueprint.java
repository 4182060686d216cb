package io.entente.aws.stacks;

import io.entente.aws.settings.EnvironmentConfig;
import io.entente.aws.settings.Names;
import io.entente.aws.settings.Packages;
import io.entente.contract.ConsumerSpec;
import io.entente.contract.Contract;
import io.entente.contract.DueSpec;
import io.entente.contract.OperationSpec;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
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

  public Names names() {
    return environment.names();
  }

  /** Contexts that answer requests. */
  public SortedSet<String> answering() {
    return new TreeSet<>(contract.operations().stream().map(OperationSpec::context).toList());
  }

  /** Contexts that react to events. */
  public SortedSet<String> reacting() {
    return new TreeSet<>(contract.consumers().stream().map(ConsumerSpec::context).toList());
  }

  /** Contexts that are woken at due times. */
  public SortedSet<String> woken() {
    return new TreeSet<>(contract.dueKinds().stream().map(DueSpec::context).toList());
  }

  /** The kinds of due times that wake a context. */
  public List<String> dueKinds(String context) {
    return contract.dueKinds().stream()
        .filter(due -> due.context().equals(context))
        .map(DueSpec::kind)
        .toList();
  }

  /** Every context that has a zip. */
  public SortedSet<String> contexts() {
    var all = new TreeSet<>(answering());
    all.addAll(reacting());
    all.addAll(woken());
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
