package io.entente.aws.parts;

import io.entente.aws.settings.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmRule;
import software.amazon.awscdk.services.cloudwatch.CompositeAlarm;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;

/**
 * A composite alarm: the only kind that calls somebody. It holds 100 alarms; where there are more,
 * it is one of composites that call nobody themselves, so that one disturbance stays one call.
 */
public final class Call {
  private static final int MOST = 100;

  private Call() {}

  /**
   * @param name what is the matter, for the person who is called
   * @param alarms physical names of what is behind it, at most 10,000
   */
  public static void when(Stack stack, Names names, String name, List<String> alarms) {
    CompositeAlarm alarm =
        alarms.size() <= MOST
            ? any(stack, names, name, alarms)
            : ofParts(stack, names, name, alarms);
    String topic = new Arns(stack, names).alarmTopic();
    alarm.addAlarmAction(new SnsAction(Topic.fromTopicArn(stack, name + "-topic", topic)));
  }

  private static CompositeAlarm ofParts(
      Stack stack, Names names, String name, List<String> alarms) {
    var parts = new ArrayList<CompositeAlarm>();
    for (int from = 0; from < alarms.size(); from += MOST) {
      var part = alarms.subList(from, Math.min(from + MOST, alarms.size()));
      parts.add(any(stack, names, name + "-" + (parts.size() + 1), part));
    }
    var partNames = new ArrayList<String>();
    for (int i = 1; i <= parts.size(); i++) {
      partNames.add(names.alarm(name + "-" + i));
    }
    CompositeAlarm whole = any(stack, names, name, partNames);
    parts.forEach(part -> whole.getNode().addDependency(part));
    return whole;
  }

  private static CompositeAlarm any(Stack stack, Names names, String name, List<String> alarms) {
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
    return alarm;
  }
}
