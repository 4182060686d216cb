package io.entente.aws.stacks;

import io.entente.aws.settings.Names;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;

/**
 * AWS WAF before the API: known bad addresses and inputs, and a rate per address. Not AWS's common
 * rule set: it refuses bodies over 8 KB, and an import has 5 MB.
 */
final class Firewall {
  private static final int REQUESTS_IN_FIVE_MINUTES = 20_000;

  private Firewall() {}

  static void before(Stack stack, Names names, String stageArn) {
    var rules =
        Stream.of(
                managed(1, "AWSManagedRulesAmazonIpReputationList"),
                managed(2, "AWSManagedRulesKnownBadInputsRuleSet"),
                rate())
            .toList();
    var acl =
        CfnWebACL.Builder.create(stack, "Firewall")
            .name(names.api())
            .scope("REGIONAL")
            .defaultAction(
                CfnWebACL.DefaultActionProperty.builder()
                    .allow(CfnWebACL.AllowActionProperty.builder().build())
                    .build())
            .rules(rules)
            .visibilityConfig(visible("firewall"))
            .build();
    CfnWebACLAssociation.Builder.create(stack, "FirewallBeforeApi")
        .resourceArn(stageArn)
        .webAclArn(acl.getAttrArn())
        .build();
  }

  private static CfnWebACL.RuleProperty managed(int priority, String group) {
    return CfnWebACL.RuleProperty.builder()
        .name(group)
        .priority(priority)
        .overrideAction(CfnWebACL.OverrideActionProperty.builder().none(Map.of()).build())
        .statement(
            CfnWebACL.StatementProperty.builder()
                .managedRuleGroupStatement(
                    CfnWebACL.ManagedRuleGroupStatementProperty.builder()
                        .vendorName("AWS")
                        .name(group)
                        .build())
                .build())
        .visibilityConfig(visible(group))
        .build();
  }

  private static CfnWebACL.RuleProperty rate() {
    return CfnWebACL.RuleProperty.builder()
        .name("rate")
        .priority(3)
        .action(
            CfnWebACL.RuleActionProperty.builder()
                .block(CfnWebACL.BlockActionProperty.builder().build())
                .build())
        .statement(
            CfnWebACL.StatementProperty.builder()
                .rateBasedStatement(
                    CfnWebACL.RateBasedStatementProperty.builder()
                        .aggregateKeyType("IP")
                        .limit(REQUESTS_IN_FIVE_MINUTES)
                        .build())
                .build())
        .visibilityConfig(visible("rate"))
        .build();
  }

  private static CfnWebACL.VisibilityConfigProperty visible(String metric) {
    return CfnWebACL.VisibilityConfigProperty.builder()
        .cloudWatchMetricsEnabled(true)
        .metricName(metric)
        // A sample would hold headers, and a header holds the token.
        .sampledRequestsEnabled(false)
        .build();
  }
}
