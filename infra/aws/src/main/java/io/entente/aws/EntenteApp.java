package io.entente.aws;

import io.entente.aws.settings.Cell;
import io.entente.aws.stacks.ApiStack;
import io.entente.aws.stacks.Blueprint;
import io.entente.aws.stacks.CellStack;
import io.entente.aws.stacks.FoundationStack;
import io.entente.aws.stacks.FunctionsStack;
import io.entente.aws.stacks.ObservabilityStack;
import io.entente.aws.stacks.PortalStack;
import io.entente.aws.stacks.QueuesStack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Tags;

/** All stacks of one environment. */
public final class EntenteApp {
  private EntenteApp() {}

  /**
   * Builds the stacks; nothing is written before {@code synth()}.
   *
   * @param out where the templates go
   * @throws io.entente.aws.settings.UnusableInput if a function's package is missing or the
   *     contract has a due time that wakes nobody
   */
  public static App of(Blueprint blueprint, List<Cell> cells, Path out) {
    blueprint.require();
    var app =
        new App(
            AppProps.builder()
                .outdir(out.toAbsolutePath().toString())
                // No resource that only tells AWS which constructs were used, and no stack traces.
                .analyticsReporting(false)
                .stackTraces(false)
                // One statement for all whom a role trusts: that document ends at 2,048 characters.
                .context(Map.of("@aws-cdk/aws-iam:minimizePolicies", true))
                .build());
    var foundation = new FoundationStack(app, blueprint);
    var queues = new QueuesStack(app, blueprint);
    var functions = new FunctionsStack(app, blueprint);
    var api = new ApiStack(app, blueprint);
    var calls =
        new ObservabilityStack.Calls(
            Stream.concat(functions.requestAlarms().stream(), api.requestAlarms().stream())
                .toList(),
            Stream.concat(queues.workAlarms().stream(), functions.workAlarms().stream()).toList());
    var observability = new ObservabilityStack(app, blueprint, calls);
    queues.addStackDependency(foundation);
    functions.addStackDependency(queues);
    api.addStackDependency(functions);
    new PortalStack(app, blueprint, api.address()).addStackDependency(api);
    observability.addStackDependency(api);
    for (Cell cell : cells) {
      new CellStack(app, blueprint, cell).addStackDependency(functions);
    }
    Tags.of(app).add("entente:environment", blueprint.environment().name());
    return app;
  }
}
