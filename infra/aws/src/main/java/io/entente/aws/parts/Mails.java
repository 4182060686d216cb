package io.entente.aws.parts;

import io.entente.aws.settings.EnvironmentConfig;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** Lets a function write mails: from one mailbox, by the identity of its domain, and no other. */
public final class Mails {
  private final Stack stack;
  private final EnvironmentConfig environment;

  public Mails(Stack stack, EnvironmentConfig environment) {
    this.stack = stack;
    this.environment = environment;
  }

  /** Does nothing where the environment has no mailbox. */
  public void allow(PackagedFunction function) {
    leading(function);
    environment
        .mailFrom()
        .ifPresent(
            from -> {
              function.function().addEnvironment("ENTENTE_MAIL_FROM", from);
              function.role().addToPolicy(sending(from));
            });
  }

  /** Tells a function, which need not write any, where the links of mails lead. */
  public void leading(PackagedFunction function) {
    environment
        .portalAddress()
        .ifPresent(at -> function.function().addEnvironment("ENTENTE_PORTAL", at));
  }

  private PolicyStatement sending(String from) {
    String domain = from.substring(from.indexOf('@') + 1);
    return PolicyStatement.Builder.create()
        .actions(List.of("ses:SendEmail", "ses:SendRawEmail"))
        .resources(
            List.of(
                "arn:%s:ses:%s:%s:identity/%s"
                    .formatted(
                        stack.getPartition(), stack.getRegion(), stack.getAccount(), domain)))
        .conditions(Map.of("StringEquals", Map.of("ses:FromAddress", from)))
        .build();
  }
}
