package io.entente.aws.stacks;

import io.entente.aws.parts.Accepted;
import io.entente.aws.parts.Arns;
import io.entente.aws.parts.Call;
import io.entente.aws.parts.DeadLetteredQueue;
import io.entente.aws.parts.PackagedFunction;
import io.entente.aws.parts.Tables;
import io.entente.aws.parts.Watch;
import io.entente.aws.settings.Cell;
import io.entente.aws.settings.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Stats;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Match;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.FilterCriteria;
import software.amazon.awscdk.services.lambda.FilterRule;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.eventsources.DynamoEventSource;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.amazon.awscdk.services.sqs.Queue;

/**
 * A cell: the tables of its tenants, and what they share. The relay tells what is in the outbox,
 * the sweep wakes what is due; neither can read a tenant's table.
 */
public final class CellStack extends Stack {
  private static final Duration TIMEOUT = Duration.seconds(60);

  /** As the platform says it; a test holds the two together. */
  static final String UNREADABLE = "outbox.unreadable";

  private final Blueprint blueprint;
  private final Cell cell;
  private final Names names;
  private final Arns arns;
  private final ITable due;
  private final Queue deadLetters;
  private final List<String> alarms = new ArrayList<>();

  public CellStack(App app, Blueprint blueprint, Cell cell) {
    super(
        app,
        "Cell" + cell.number(),
        blueprint.stack(cell.name(), "tables, outbox and relay of one cell of tenants"));
    this.blueprint = blueprint;
    this.cell = cell;
    this.names = blueprint.names();
    this.arns = new Arns(this, names);
    cell.tenants().forEach(tenant -> Tables.tenant(this, tenant, names.table(tenant)));
    this.due = Tables.plain(this, "Due", names.due(cell));
    String dead = cell.name() + "-dead";
    this.deadLetters = DeadLetteredQueue.deadLettersOnly(this, "Dead", names.queue(dead));
    Accepted.on(
        deadLetters,
        "AwsSolutions-SQS3",
        "It is itself where the relay's stream and the sweep's schedule leave what they give up.");
    var outbox = Tables.outbox(this, names.outbox(cell));
    relay(outbox);
    keepUnreadable(outbox);
    sweep();
    alarms.add(new Watch(this, names).deadLetters(cell.name(), deadLetters));
    Call.when(this, names, cell.name() + "-is-unwell", alarms);
  }

  private void relay(ITable outbox) {
    var relay = function("relay");
    allow(relay, List.of("dynamodb:PutItem"), List.of(due.getTableArn()));
    relay
        .alias()
        .addEventSource(
            DynamoEventSource.Builder.create(outbox)
                .startingPosition(StartingPosition.TRIM_HORIZON)
                .batchSize(100)
                .filters(List.of(FilterCriteria.filter(onlyNew())))
                .reportBatchItemFailures(true)
                .bisectBatchOnError(true)
                // Ends before the stream forgets (24 h): what is given up stands in the outbox
                // for a week and its place in the dead letters, to be told again by hand.
                .retryAttempts(100)
                .maxRecordAge(Duration.hours(12))
                .onFailure(new SqsDlq(deadLetters))
                .build());
    var age = relay.alias().metric("IteratorAge", Watch.options(Stats.MAXIMUM));
    alarms.add(new Watch(this, names).alarm(cell.name() + "-relay-is-late", age, 60_000));
  }

  /** What the relay cannot read it says on the bus, and goes on. */
  private void keepUnreadable(ITable outbox) {
    Rule.Builder.create(this, "Unreadable")
        .description("Keeps what the relay of " + cell.name() + " cannot read")
        .eventBus(EventBus.fromEventBusName(this, "Bus", names.bus()))
        .eventPattern(
            EventPattern.builder()
                .source(List.of("entente"))
                .detailType(List.of(UNREADABLE))
                .detail(Map.of("stream", Match.prefix(outbox.getTableArn() + "/stream/")))
                .build())
        .targets(List.of(new SqsQueue(deadLetters)))
        .build();
  }

  /** Removals by DynamoDB's own expiry are not news. */
  private static Map<String, Object> onlyNew() {
    return Map.of("eventName", FilterRule.isEqual("INSERT"));
  }

  private void sweep() {
    var sweep = function("sweep");
    allow(
        sweep,
        List.of("dynamodb:Query", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem"),
        List.of(due.getTableArn()));
    Rule.Builder.create(this, "EveryMinute")
        .description("Wakes what is due in " + cell.name())
        .schedule(Schedule.rate(Duration.minutes(1)))
        .targets(
            List.of(
                LambdaFunction.Builder.create(sweep.alias())
                    .deadLetterQueue(deadLetters)
                    // The next minute's sweep finds what this one missed.
                    .retryAttempts(0)
                    .maxEventAge(Duration.minutes(5))
                    .build()))
        .build();
  }

  /** Both tell the bus, and need the registry's name only because every function is told it. */
  private PackagedFunction function(String entry) {
    var variables = Map.of("ENTENTE_BUS", names.bus(), "ENTENTE_DUE_TABLE", names.due(cell));
    var spec =
        new PackagedFunction.Spec(
            cell.name() + "-" + entry, Blueprint.CONTROL_PLANE, entry, TIMEOUT, variables);
    var function = new PackagedFunction(this, spec, blueprint.environment(), blueprint.packages());
    alarms.addAll(function.alarms());
    allow(function, List.of("events:PutEvents"), List.of(arns.bus()));
    return function;
  }

  private static void allow(
      PackagedFunction function, List<String> actions, List<String> resources) {
    function
        .role()
        .addToPolicy(
            PolicyStatement.Builder.create().actions(actions).resources(resources).build());
  }
}
