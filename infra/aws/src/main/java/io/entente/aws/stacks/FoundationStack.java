package io.entente.aws.stacks;

import io.entente.aws.parts.Tables;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;

/**
 * What stands before anything else: the bus, the registry of tenants, and who is told of trouble.
 */
public final class FoundationStack extends Stack {
  public FoundationStack(App app, Blueprint blueprint) {
    super(app, "Foundation", blueprint.stack("foundation", "event bus, registry of tenants"));
    var names = blueprint.names();
    EventBus.Builder.create(this, "Bus").eventBusName(names.bus()).build();
    Tables.plain(this, "Registry", names.registry());
    alarms(blueprint);
  }

  private void alarms(Blueprint blueprint) {
    // Its messages name alarms and nothing of a tenant; a key of one's own would only be needed
    // because the managed one refuses CloudWatch.
    var topic =
        Topic.Builder.create(this, "Alarms")
            .topicName(blueprint.names().alarms())
            .enforceSsl(true)
            .build();
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("AlarmsOfThisAccount")
            .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", getAccount())))
            .build());
    blueprint
        .environment()
        .alarmEmail()
        .ifPresent(address -> topic.addSubscription(new EmailSubscription(address)));
  }
}
