package io.entente.aws.parts;

import io.entente.aws.settings.Names;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;

/**
 * What one stack needs to know of another, made from fixed names. No stack exports anything: an
 * export that is in use blocks every later change of what it names, in the order of deployment too.
 */
public final class Arns {
  /** What every function's callers call. */
  public static final String LIVE = "live";

  private final Stack stack;
  private final Names names;

  public Arns(Stack stack, Names names) {
    this.stack = stack;
    this.names = names;
  }

  /** A function's alias. */
  public String live(String function) {
    return stack.formatArn(
        ArnComponents.builder()
            .service("lambda")
            .resource("function")
            .resourceName(names.function(function) + ":" + LIVE)
            .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
            .build());
  }

  /** The URI by which API Gateway calls an alias. */
  public String invocation(String function) {
    return "arn:%s:apigateway:%s:lambda:path/2015-03-31/functions/%s/invocations"
        .formatted(stack.getPartition(), stack.getRegion(), live(function));
  }

  /** A table by its physical name. */
  public String table(String name) {
    return slashed("dynamodb", "table", name);
  }

  public String registry() {
    return table(names.registry());
  }

  public String bus() {
    return slashed("events", "event-bus", names.bus());
  }

  public String queue(String name) {
    return alone("sqs", name);
  }

  /** Where composite alarms are told. */
  public String alarmTopic() {
    return alone("sns", names.alarms());
  }

  private String slashed(String service, String resource, String name) {
    return stack.formatArn(
        ArnComponents.builder().service(service).resource(resource).resourceName(name).build());
  }

  private String alone(String service, String resource) {
    return stack.formatArn(
        ArnComponents.builder()
            .service(service)
            .resource(resource)
            .arnFormat(ArnFormat.NO_RESOURCE_NAME)
            .build());
  }
}
