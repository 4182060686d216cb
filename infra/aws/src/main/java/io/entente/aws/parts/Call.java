package io.entente.aws.parts;

import io.entente.aws.settings.Names;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmRule;
import software.amazon.awscdk.services.cloudwatch.CompositeAlarm;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;

/** A composite alarm: the only kind that calls somebody. */
public final class Call {
  private Call() {}

  /**
   * @param name what is the matter, for the person who is called
   * @param alarms physical names of what is behind it, at most 100
   */
  public static void when(Stack stack, Names names, String name, List<String> alarms) {
    String anyOf =
        alarms.stream().map("ALARM(\"%s\")"::formatted).collect(Collectors.joining(" OR "));
    var alarm =
        CompositeAlarm.Builder.create(stack, name)
            .compositeAlarmName(names.alarm(name))
            .alarmRule(AlarmRule.fromString(anyOf))
            .build();
    // CloudWatch refuses a composite of alarms that do not stand yet; those of other stacks do.
    stack.getNode().findAll().stream()
        .filter(Alarm.class::isInstance)
        .forEach(child -> alarm.getNode().addDependency(child));
    String topic = new Arns(stack, names).alarmTopic();
    alarm.addAlarmAction(new SnsAction(Topic.fromTopicArn(stack, name + "-topic", topic)));
  }
}
