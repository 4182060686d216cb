package io.entente.aws.stacks;

import io.entente.aws.parts.Accepted;
import io.entente.aws.parts.Arns;
import io.entente.aws.parts.Retention;
import io.entente.aws.parts.Watch;
import io.entente.kernel.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.ApiDefinition;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.MethodDeploymentOptions;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;
import software.amazon.awscdk.services.apigateway.SpecRestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.apigateway.ThrottleSettings;
import software.amazon.awscdk.services.apigateway.UsagePlanPerApiStage;
import software.amazon.awscdk.services.apigateway.UsagePlanProps;
import software.amazon.awscdk.services.cloudwatch.Stats;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.ssm.StringParameter;

/** The HTTP interface: every operation of the contract, and nothing that is not in it. */
public final class ApiStack extends Stack {
  private static final String STAGE = "live";

  private final Blueprint blueprint;
  private final Arns arns;
  private final SpecRestApi api;
  private final List<String> alarms = new ArrayList<>();

  public ApiStack(App app, Blueprint blueprint) {
    super(app, "Api", blueprint.stack("api", "HTTP interface, authorizer, usage plans"));
    this.blueprint = blueprint;
    this.arns = new Arns(this, blueprint.names());
    var definition = new GatewayDefinition(blueprint, arns).document();
    this.api =
        SpecRestApi.Builder.create(this, "Api")
            .restApiName(blueprint.names().api())
            .apiDefinition(ApiDefinition.fromInline(definition))
            .endpointTypes(List.of(EndpointType.REGIONAL))
            .cloudWatchRole(true)
            .deployOptions(stage())
            .build();
    blueprint.answering().forEach(context -> mayCall(context + "-http", STAGE + "/*/v1/*"));
    mayCall("authorizeCaller", "authorizers/*");
    Stream.of(Edition.values()).forEach(this::usagePlan);
    StringParameter.Builder.create(this, "ApiId")
        .parameterName(blueprint.names().apiId())
        .stringValue(api.getRestApiId())
        .build();
    firewall();
    accept();
    watch();
  }

  /**
   * Where it answers, for who stands before it.
   *
   * @param parameter the parameter that has the interface's id: an export would hold this stack up
   * @param stage the first part of every path there
   */
  public record Address(String parameter, String stage) {
    /** The host, as a stack of the same region knows it. */
    String host(Stack stack) {
      return "%s.execute-api.%s.%s"
          .formatted(
              StringParameter.valueForStringParameter(stack, parameter),
              stack.getRegion(),
              stack.getUrlSuffix());
    }
  }

  public Address address() {
    return new Address(blueprint.names().apiId(), STAGE);
  }

  /** Alarms that mean that callers are refused or wait. */
  public List<String> requestAlarms() {
    return List.copyOf(alarms);
  }

  private StageOptions stage() {
    var logs =
        LogGroup.Builder.create(this, "Access")
            .logGroupName(blueprint.names().logs("access"))
            .retention(Retention.of(blueprint.environment().logRetentionDays()))
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    return StageOptions.builder()
        .stageName(STAGE)
        .accessLogDestination(new LogGroupLogDestination(logs))
        .accessLogFormat(AccessLogFormat.custom(accessLog()))
        .loggingLevel(MethodLoggingLevel.ERROR)
        // Would write whole bodies to the log.
        .dataTraceEnabled(false)
        .metricsEnabled(true)
        .throttlingRateLimit(1_000)
        .throttlingBurstLimit(2_000)
        .methodOptions(linksThrottled())
        .build();
  }

  /** Who comes with a link is in no usage plan: all of them together have a bound here. */
  private Map<String, MethodDeploymentOptions> linksThrottled() {
    return blueprint.contract().operations().stream()
        .filter(operation -> operation.access().link().isPresent())
        .collect(
            Collectors.toMap(
                operation -> operation.resource() + "/" + operation.method(),
                _ ->
                    MethodDeploymentOptions.builder()
                        .throttlingRateLimit(100)
                        .throttlingBurstLimit(200)
                        .build()));
  }

  /** Which tenant called what and how it ended: no token, no body, no person, no address. */
  private static String accessLog() {
    return Stream.of(
            "requestId=requestId",
            "extendedRequestId=extendedRequestId",
            "time=requestTimeEpoch",
            "method=httpMethod",
            "resource=resourcePath",
            "status=status",
            "tenant=authorizer.tenantId",
            "milliseconds=responseLatency",
            "functionMilliseconds=integrationLatency",
            "bytes=responseLength",
            "refusedBecause=error.responseType")
        .map(field -> field.split("=", 2))
        .map(field -> "\"%s\":\"$context.%s\"".formatted(field[0], field[1]))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private void firewall() {
    var stage = api.getDeploymentStage();
    if (blueprint.environment().firewall()) {
      Firewall.before(this, blueprint.names(), stage.getStageArn());
    } else {
      Accepted.on(
          stage,
          "AwsSolutions-APIG3",
          "Every route is behind the authorizer and a usage plan, or opened by a signed link and"
              + " throttled; an environment that wants a firewall says firewall=true.");
    }
  }

  private void accept() {
    Accepted.on(
        api,
        "AwsSolutions-APIG2",
        "The functions check requests against the contract itself (JSON Schema 2020-12) and list"
            + " all faults; API Gateway reads draft 4 and tells the first.");
    Accepted.on(
        api,
        "AwsSolutions-IAM4",
        "The account-wide role by which API Gateway writes any log at all; AWS keeps its policy"
            + " for exactly that.");
  }

  private void mayCall(String function, String what) {
    CfnPermission.Builder.create(this, function)
        .action("lambda:InvokeFunction")
        .functionName(arns.live(function))
        .principal("apigateway.amazonaws.com")
        .sourceAccount(getAccount())
        .sourceArn(
            "arn:%s:execute-api:%s:%s:%s/%s"
                .formatted(getPartition(), getRegion(), getAccount(), api.getRestApiId(), what))
        .build();
  }

  private void usagePlan(Edition edition) {
    api.addUsagePlan(
        edition.id(),
        UsagePlanProps.builder()
            .name(blueprint.names().usagePlan(edition.id()))
            .description("How fast a tenant of the " + edition.id() + " edition may call")
            .throttle(
                ThrottleSettings.builder()
                    .rateLimit(edition.ofTenant().perSecond())
                    .burstLimit(edition.ofTenant().burst())
                    .build())
            .apiStages(
                List.of(
                    UsagePlanPerApiStage.builder()
                        .api(api)
                        .stage(api.getDeploymentStage())
                        .build()))
            .build());
  }

  private void watch() {
    var watch = new Watch(this, blueprint.names());
    alarms.add(watch.alarm("api-fails", api.metricServerError(Watch.options(Stats.SUM)), 5));
    alarms.add(watch.alarm("api-is-slow", api.metricLatency(Watch.options(Stats.p(99))), 5_000));
  }
}
