package io.entente.aws.parts;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * Lets a function take the roles that others give it for their own event buses: of any account, in
 * one path, which no role of ours is in. Whether a role is given says its trust policy, by the
 * endpoint's id.
 */
public final class Buses {
  private final Stack stack;

  public Buses(Stack stack) {
    this.stack = stack;
  }

  public void allow(PackagedFunction function) {
    function
        .role()
        .addToPolicy(
            PolicyStatement.Builder.create()
                .actions(List.of("sts:AssumeRole"))
                .resources(
                    List.of("arn:%s:iam::*:role/partner-events/*".formatted(stack.getPartition())))
                .build());
    Accepted.on(
        function.role(),
        "AwsSolutions-IAM5",
        "/^Resource::arn:.*:role/partner-events/\\*$/",
        "Whose buses these are is said at run time, and each owner decides who gets its role.");
  }
}
