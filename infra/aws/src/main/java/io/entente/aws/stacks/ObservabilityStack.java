package io.entente.aws.stacks;

import io.entente.aws.parts.Call;
import io.entente.aws.settings.EnvironmentConfig;
import io.entente.aws.settings.Names;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.MathExpression;

/**
 * What an operator looks at, and what calls one. The dashboard searches by name, so that it shows a
 * new cell or function without being changed.
 */
public final class ObservabilityStack extends Stack {
  private final Names names;

  public ObservabilityStack(App app, Blueprint blueprint, Calls calls) {
    super(app, "Observability", blueprint.stack("observability", "dashboard, calls, budget"));
    this.names = blueprint.names();
    Call.when(this, names, "requests-fail", calls.requests());
    Call.when(this, names, "work-stands", calls.work());
    Dashboard.Builder.create(this, "Dashboard")
        .dashboardName(names.dashboard())
        .widgets(List.of(requests(), functions(), work()))
        .build();
    var environment = blueprint.environment();
    environment.monthlyBudgetUsd().ifPresent(usd -> budget(environment, usd));
  }

  /**
   * The alarms behind the two calls.
   *
   * @param requests callers are refused or wait
   * @param work something committed is not acted upon
   */
  public record Calls(List<String> requests, List<String> work) {
    public Calls {
      requests = List.copyOf(requests);
      work = List.copyOf(work);
    }
  }

  private List<IWidget> requests() {
    return List.of(
        graph("Requests", search("AWS/ApiGateway,ApiName", "Count", "Sum")),
        graph(
            "Refused and failed",
            search("AWS/ApiGateway,ApiName", "4XXError", "Sum"),
            search("AWS/ApiGateway,ApiName", "5XXError", "Sum")),
        graph("Answer, p99 (ms)", search("AWS/ApiGateway,ApiName", "Latency", "p99")));
  }

  private List<IWidget> functions() {
    return List.of(
        graph("Functions, p99 (ms)", search("AWS/Lambda,FunctionName", "Duration", "p99")),
        graph("Functions, errors", search("AWS/Lambda,FunctionName", "Errors", "Sum")),
        graph(
            "Functions, at once",
            search("AWS/Lambda,FunctionName", "ConcurrentExecutions", "Maximum")));
  }

  private List<IWidget> work() {
    return List.of(
        graph(
            "Oldest message (s)",
            search("AWS/SQS,QueueName", "ApproximateAgeOfOldestMessage", "Maximum")),
        graph("Relays behind (ms)", search("AWS/Lambda,FunctionName", "IteratorAge", "Maximum")),
        graph(
            "Tables, throttled",
            search("AWS/DynamoDB,TableName", "WriteThrottleEvents", "Sum"),
            search("AWS/DynamoDB,TableName", "ReadThrottleEvents", "Sum")));
  }

  private String search(String schema, String metric, String statistic) {
    return "SEARCH('{%s} MetricName=\"%s\" %s', '%s', 300)"
        .formatted(schema, metric, names.words(), statistic);
  }

  private static IWidget graph(String title, String... searches) {
    return GraphWidget.Builder.create()
        .title(title)
        .width(8)
        .left(Stream.of(searches).map(ObservabilityStack::expression).toList())
        .build();
  }

  private static MathExpression expression(String search) {
    return MathExpression.Builder.create()
        .expression(search)
        .label("")
        .usingMetrics(Map.of())
        .period(Duration.minutes(5))
        .build();
  }

  /** Told at 80 % of what was planned, and when the month is forecast to go beyond it. */
  private void budget(EnvironmentConfig environment, int usd) {
    String address = environment.alarmEmail().orElseThrow();
    CfnBudget.Builder.create(this, "Budget")
        .budget(
            CfnBudget.BudgetDataProperty.builder()
                .budgetName(names.budget())
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .budgetLimit(CfnBudget.SpendProperty.builder().amount(usd).unit("USD").build())
                .costFilters(
                    Map.of(
                        "TagKeyValue", List.of("user:entente:environment$" + environment.name())))
                .build())
        .notificationsWithSubscribers(
            List.of(notice("ACTUAL", 80, address), notice("FORECASTED", 100, address)))
        .build();
  }

  private static CfnBudget.NotificationWithSubscribersProperty notice(
      String kind, int percent, String address) {
    return CfnBudget.NotificationWithSubscribersProperty.builder()
        .notification(
            CfnBudget.NotificationProperty.builder()
                .notificationType(kind)
                .comparisonOperator("GREATER_THAN")
                .threshold(percent)
                .thresholdType("PERCENTAGE")
                .build())
        .subscribers(
            List.of(
                CfnBudget.SubscriberProperty.builder()
                    .subscriptionType("EMAIL")
                    .address(address)
                    .build()))
        .build();
  }
}
