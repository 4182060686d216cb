package io.entente.aws.parts;

import io.entente.aws.settings.Names;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmProps;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * The alarms. None of them calls anybody: the composite alarms do, so that one disturbance is one
 * call whose text lists what is behind it.
 */
public final class Watch {
  private static final Duration FIVE_MINUTES = Duration.minutes(5);

  private final Construct scope;
  private final Names names;

  public Watch(Construct scope, Names names) {
    this.scope = scope;
    this.names = names;
  }

  /**
   * Nothing was taken from a queue for a quarter of an hour.
   *
   * @return the alarm's physical name, as from all the others
   */
  public String queueStands(String queue, Queue watched) {
    var age = watched.metricApproximateAgeOfOldestMessage(options(Stats.MAXIMUM));
    return alarm(queue + "-stands", age, 900);
  }

  /** A message was given up. It waits 14 days to be looked at and sent again. */
  public String deadLetters(String queue, Queue watched) {
    var visible = watched.metricApproximateNumberOfMessagesVisible(options(Stats.MAXIMUM));
    return alarm(queue + "-gave-up", visible, 1);
  }

  /**
   * A consumer gave up a message. It is soon taken from the queue of dead letters to be shown, so
   * that one that came is what alarms, not one that stands there.
   */
  public String gaveUp(String queue, Queue watched) {
    var received = watched.metricNumberOfMessagesReceived(options(Stats.SUM));
    return alarm(queue + "-gave-up", received, new Within(1, 1), 1);
  }

  /** A function fails again and again: one failure is retried and nobody needs to know. */
  public String errors(String function, Alias watched) {
    return alarm(function + "-fails", watched.metricErrors(options(Stats.SUM)), 3);
  }

  /** The account's concurrency is used up. */
  public String throttles(String function, Alias watched) {
    return alarm(function + "-throttled", watched.metricThrottles(options(Stats.SUM)), 1);
  }

  /**
   * @param least the value that alarms, in the metric's unit, reached in two of three periods
   * @return the alarm's physical name
   */
  public String alarm(String name, IMetric metric, double least) {
    return alarm(name, metric, new Within(2, 3), least);
  }

  /** In how many of how many periods. */
  private record Within(int reached, int periods) {}

  private String alarm(String name, IMetric metric, Within within, double least) {
    var _ =
        new Alarm(
            scope,
            name,
            AlarmProps.builder()
                .alarmName(names.alarm(name))
                .metric(metric)
                .threshold(least)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                .evaluationPeriods(within.periods)
                .datapointsToAlarm(within.reached)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build());
    return names.alarm(name);
  }

  /** Five minutes of that statistic. */
  public static MetricOptions options(String statistic) {
    return MetricOptions.builder().period(FIVE_MINUTES).statistic(statistic).build();
  }
}
