package io.entente.aws.stacks;

import io.entente.aws.parts.Accepted;
import io.entente.aws.parts.Arns;
import io.entente.aws.parts.Buses;
import io.entente.aws.parts.DataRole;
import io.entente.aws.parts.Mails;
import io.entente.aws.parts.PackagedFunction;
import io.entente.aws.parts.Webhooks;
import io.entente.contract.ConsumerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.sqs.Queue;

/** One function per context and trigger, and the role that reaches tenants' tables. */
public final class FunctionsStack extends Stack {
  /** API Gateway gives up after 29 seconds; what runs longer is a job. */
  private static final Duration REQUEST = Duration.seconds(28);

  /** What reads a queue. */
  static final Duration MESSAGE = Duration.seconds(60);

  private final Blueprint blueprint;
  private final Arns arns;
  private final List<PackagedFunction> reachingTenants = new ArrayList<>();
  private final List<String> requestAlarms = new ArrayList<>();
  private final List<String> workAlarms = new ArrayList<>();

  public FunctionsStack(App app, Blueprint blueprint) {
    super(app, "Functions", blueprint.stack("functions", "functions and their roles"));
    this.blueprint = blueprint;
    this.arns = new Arns(this, blueprint.names());
    blueprint.answering().forEach(this::http);
    blueprint.consumers().forEach(this::consuming);
    keeping();
    workAlarms.addAll(new Webhooks(this, blueprint.names()).alarms());
    authorizer();
    shareDataRole();
  }

  /** Alarms that mean that callers are refused or wait. */
  public List<String> requestAlarms() {
    return List.copyOf(requestAlarms);
  }

  /** Alarms that mean that something committed is not acted upon. */
  public List<String> workAlarms() {
    return List.copyOf(workAlarms);
  }

  private void http(String context) {
    var function = function(context + "-http", context, "http", REQUEST);
    requestAlarms.addAll(function.alarms());
    reachingTenants.add(function);
    if (context.equals(Blueprint.KEEPER)) {
      new Buses(this).allow(function);
    }
    if (context.equals(Blueprint.CORRESPONDENCE)) {
      new Mails(this, blueprint.environment()).leading(function);
    }
    if (context.equals(Blueprint.CONTROL_PLANE)) {
      // It finds a cell with room by looking at all tenants.
      function
          .role()
          .addToPolicy(
              registry(
                  "dynamodb:PutItem",
                  "dynamodb:UpdateItem",
                  "dynamodb:DeleteItem",
                  "dynamodb:Scan"));
      usagePlans().forEach(function.role()::addToPolicy);
      Accepted.on(
          function.role(),
          "AwsSolutions-IAM5",
          "/^Resource::arn:.*:apigateway:.*usageplans.*$/",
          "A plan and its keys have ids that API Gateway gives them; no name can be said before.");
    }
  }

  /** A tenant's key is made and put into its edition's plan at run time: no stack knows tenants. */
  private List<PolicyStatement> usagePlans() {
    return List.of(
        gateway("apigateway:GET", "/apikeys", "/usageplans"),
        gateway("apigateway:POST", "/apikeys", "/usageplans/*/keys"),
        gateway("apigateway:DELETE", "/usageplans/*/keys/*"));
  }

  private PolicyStatement gateway(String action, String... paths) {
    return PolicyStatement.Builder.create()
        .actions(List.of(action))
        .resources(
            Stream.of(paths)
                .map(
                    path -> "arn:%s:apigateway:%s::%s".formatted(getPartition(), getRegion(), path))
                .toList())
        .build();
  }

  /** {@code deals-events} and {@code deals-timers} start the same entry and read other queues. */
  private void consuming(String name, List<ConsumerSpec> consumers) {
    var function = function(name, consumers.getFirst().context(), "events", MESSAGE);
    workAlarms.addAll(function.alarms());
    reachingTenants.add(function);
    consumers.forEach(consumer -> feed(consumer, function));
    if (consumers.getFirst().context().equals(Blueprint.CORRESPONDENCE)) {
      new Mails(this, blueprint.environment()).allow(function);
    }
    if (consumers.getFirst().context().equals(Blueprint.KEEPER)) {
      new Buses(this).allow(function);
    }
  }

  private void feed(ConsumerSpec consumer, PackagedFunction function) {
    // One queue's flood must not take the account's concurrency from requests.
    read(blueprint.names().queue(consumer.name()), function, 20);
  }

  /** What every consumer gave up, kept where its tenant's administrators see it. */
  private void keeping() {
    var function =
        function(Blueprint.KEEPER + "-deadLetters", Blueprint.KEEPER, "deadLetters", MESSAGE);
    workAlarms.addAll(function.alarms());
    reachingTenants.add(function);
    blueprint.contract().consumers().stream()
        .map(consumer -> blueprint.names().deadLetters(consumer.name()))
        .forEach(queue -> read(queue, function, 2));
  }

  private void read(String queue, PackagedFunction function, int atOnce) {
    function
        .alias()
        .addEventSource(
            SqsEventSource.Builder.create(Queue.fromQueueArn(this, queue, arns.queue(queue)))
                .batchSize(10)
                .reportBatchItemFailures(true)
                .maxConcurrency(atOnce)
                .build());
  }

  private void authorizer() {
    var function = function("authorizeCaller", Blueprint.CONTROL_PLANE, "authorizeCaller", REQUEST);
    String issuers = String.join(" ", blueprint.environment().operatorIssuers());
    function.function().addEnvironment("ENTENTE_OPERATOR_ISSUERS", issuers);
    requestAlarms.addAll(function.alarms());
    reachingTenants.add(function); // it asks whether a person or a partner was ended
  }

  private PackagedFunction function(String name, String context, String entry, Duration timeout) {
    var spec = new PackagedFunction.Spec(name, context, entry, timeout, Map.of());
    var function = new PackagedFunction(this, spec, blueprint.environment(), blueprint.packages());
    function.role().addToPolicy(registry("dynamodb:GetItem"));
    return function;
  }

  private PolicyStatement registry(String... actions) {
    return PolicyStatement.Builder.create()
        .actions(List.of(actions))
        .resources(List.of(arns.registry()))
        .build();
  }

  private void shareDataRole() {
    var roles = reachingTenants.stream().map(PackagedFunction::role).toList();
    String role = new DataRole(this, blueprint.names(), roles).arn();
    reachingTenants.forEach(
        function -> function.function().addEnvironment("ENTENTE_DATA_ROLE_ARN", role));
  }
}
