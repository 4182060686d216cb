package io.entente.aws.parts;

import io.entente.aws.settings.EnvironmentConfig;
import io.entente.aws.settings.Packages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.RoleProps;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * One Lambda function: a context's zip started for one trigger. Callers get its alias, never the
 * function: SnapStart's snapshots belong to published versions.
 */
public final class PackagedFunction extends Construct {
  private static final String HANDLER =
      "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest";

  /** One whole virtual CPU; more memory buys no shorter start. */
  private static final int MEGABYTES = 1_769;

  private final Role role;
  private final Function function;
  private final Alias alias;
  private final List<String> alarms;

  /**
   * What distinguishes a function.
   *
   * @param name {@code deals-http}: in its logs, metrics, alarms and construct id
   * @param context whose zip
   * @param entry which of the zip's entries: {@code http}, {@code events}, {@code relay}…
   * @param timeout after which Lambda ends it
   * @param variables what only this one needs to know
   */
  public record Spec(
      String name, String context, String entry, Duration timeout, Map<String, String> variables) {
    public Spec {
      variables = Map.copyOf(variables);
    }
  }

  public PackagedFunction(
      Construct scope, Spec spec, EnvironmentConfig environment, Packages packages) {
    super(scope, spec.name());
    var names = environment.names();
    LogGroup logs = logs(spec, environment);
    this.role = new Role(this, "Role", roleProps(spec));
    logs.grantWrite(role);
    this.function =
        Function.Builder.create(this, "Function")
            .functionName(names.function(spec.name()))
            .description("Entente: " + spec.context() + ", " + spec.entry())
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.ARM_64)
            .memorySize(MEGABYTES)
            .timeout(spec.timeout())
            .handler(HANDLER)
            .code(Code.fromAsset(packages.zip(spec.context()).toString()))
            .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
            .environment(variables(spec, environment))
            .role(role)
            .logGroup(logs)
            .loggingFormat(LoggingFormat.JSON)
            .build();
    this.alias =
        Alias.Builder.create(this, "Live")
            .aliasName("live")
            .version(function.getCurrentVersion())
            .build();
    var watch = new Watch(this, names);
    this.alarms = List.of(watch.errors(spec.name(), alias), watch.throttles(spec.name(), alias));
  }

  private LogGroup logs(Spec spec, EnvironmentConfig environment) {
    return LogGroup.Builder.create(this, "Logs")
        .logGroupName(environment.names().logs(spec.name()))
        .retention(Retention.of(environment.logRetentionDays()))
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }

  private static RoleProps roleProps(Spec spec) {
    return RoleProps.builder()
        .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
        .description("What " + spec.name() + " itself may do; it reads no tenant's table")
        .build();
  }

  private static Map<String, String> variables(Spec spec, EnvironmentConfig environment) {
    var variables = new HashMap<>(spec.variables());
    variables.put("MAIN_CLASS", Packages.mainClass(spec.context()));
    variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", spec.entry());
    variables.put("SPRING_MAIN_WEB_APPLICATION_TYPE", "none");
    variables.put("ENTENTE_ENVIRONMENT", environment.name());
    variables.put("ENTENTE_REGISTRY_TABLE", environment.names().registry());
    return variables;
  }

  public Role role() {
    return role;
  }

  /** To tell it what is built after it. */
  public Function function() {
    return function;
  }

  public Alias alias() {
    return alias;
  }

  /** Their physical names. */
  public List<String> alarms() {
    return alarms;
  }
}
