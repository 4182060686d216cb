package io.entente.aws.parts;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * Lets a function take the roles that tenants give it for their seller accounts at AWS Marketplace:
 * of any account, in one path, which no role of ours is in. Whether a role is given says its trust
 * policy, by the external id that the tenant's connection has and no other.
 */
public final class Sellers {
  private final Stack stack;

  public Sellers(Stack stack) {
    this.stack = stack;
  }

  public void allow(PackagedFunction function) {
    function
        .role()
        .addToPolicy(
            PolicyStatement.Builder.create()
                .actions(List.of("sts:AssumeRole"))
                .resources(
                    List.of(
                        "arn:%s:iam::*:role/marketplace-seller/*".formatted(stack.getPartition())))
                .build());
    Accepted.on(
        function.role(),
        "AwsSolutions-IAM5",
        "/^Resource::arn:.*:role/marketplace-seller/\\*$/",
        "Whose accounts these are is said at run time, and each owner decides who gets its role.");
  }
}
