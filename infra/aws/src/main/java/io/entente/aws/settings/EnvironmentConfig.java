package io.entente.aws.settings;

import java.util.Optional;

/**
 * One deployment of the whole product.
 *
 * @param name 2 to 12 lower-case letters and digits, a letter first. No hyphen: table names are
 *     {@code entente-<name>-<tenant>}, so a hyphen could make one environment's names another's
 * @param account AWS account of 12 digits; empty: the deploying credentials decide
 * @param region AWS region; empty: the deploying credentials decide
 * @param alarmEmail who hears an alarm; empty: the alarm topic has no subscriber yet
 * @param monthlyBudgetUsd what it may cost a month before that person is told; empty: no budget
 * @param logRetentionDays one of the periods CloudWatch Logs knows
 * @param authorizerCacheSeconds 0 to 300: also how long a revoked token still opens the door
 * @param firewall whether AWS WAF stands before the API
 */
public record EnvironmentConfig(
    String name,
    Optional<String> account,
    Optional<String> region,
    Optional<String> alarmEmail,
    Optional<Integer> monthlyBudgetUsd,
    int logRetentionDays,
    int authorizerCacheSeconds,
    boolean firewall) {

  /** An environment of that name with what nobody decided otherwise. */
  public static EnvironmentConfig named(String name) {
    return EnvironmentFile.parse("name=" + name);
  }

  public Names names() {
    return new Names(name);
  }
}
