package io.entente.aws.settings;

import java.util.List;
import java.util.Optional;

/**
 * One deployment of the whole product.
 *
 * @param name 2 to 12 lower-case letters and digits, a letter first. No hyphen: table names are
 *     {@code entente-<name>-<tenant>}, so a hyphen could make one environment's names another's
 * @param account AWS account of 12 digits; empty: the deploying credentials decide
 * @param region AWS region; empty: the deploying credentials decide
 * @param operatorIssuers OpenID Connect issuers whose tokens make an operator; without one, nobody
 *     can create a tenant
 * @param alarmEmail who hears an alarm; empty: the alarm topic has no subscriber yet
 * @param monthlyBudgetUsd what it may cost a month before that person is told; empty: no budget
 * @param logRetentionDays one of the periods CloudWatch Logs knows
 * @param authorizerCacheSeconds 0 to 300: also how long a revoked token still opens the door
 * @param mailFrom the mailbox that notifications come from, of a domain that SES has verified in
 *     this account; empty: nobody is written to
 * @param portalAddress under which partners see their deals, for links in mails; empty: none
 * @param firewall whether AWS WAF stands before the API
 * @param portal under which names the portals are reached
 */
public record EnvironmentConfig(
    String name,
    Optional<String> account,
    Optional<String> region,
    List<String> operatorIssuers,
    Optional<String> alarmEmail,
    Optional<Integer> monthlyBudgetUsd,
    int logRetentionDays,
    int authorizerCacheSeconds,
    Optional<String> mailFrom,
    Optional<String> portalAddress,
    boolean firewall,
    PortalConfig portal) {
  public EnvironmentConfig {
    operatorIssuers = List.copyOf(operatorIssuers);
  }

  /** An environment of that name with what nobody decided otherwise. */
  public static EnvironmentConfig named(String name) {
    return EnvironmentFile.parse("name=" + name);
  }

  public Names names() {
    return new Names(name);
  }
}
