package io.entente.aws.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvironmentFileTest {
  @Test
  void every_fault_is_told_at_once() {
    String text =
        """
        name=dev-eu
        acount=123456789012
        account=12345
        region=Frankfurt
        operatorIssuers=https://a.example, http://b.example
        alarmEmail=nobody
        monthlyBudgetUsd=-1
        logRetentionDays=45
        authorizerCacheSeconds=301
        firewall=yes
        """;

    assertThatThrownBy(() -> EnvironmentFile.parse(text))
        .isInstanceOf(UnusableInput.class)
        .message()
        .satisfies(
            message ->
                assertThat(message.lines().map(line -> line.replaceAll(":.*", "")))
                    .containsExactly(
                        "acount",
                        "name",
                        "account",
                        "region",
                        "operatorIssuers",
                        "alarmEmail",
                        "monthlyBudgetUsd",
                        "logRetentionDays",
                        "authorizerCacheSeconds",
                        "firewall"));
  }

  @Test
  void a_name_is_needed() {
    assertThatThrownBy(() -> EnvironmentFile.parse("region=eu-central-1"))
        .hasMessage("name: is missing; it is part of every table's name, such as name=dev");
  }

  @Test
  void a_budget_without_an_address_would_tell_nobody() {
    assertThatThrownBy(() -> EnvironmentFile.parse("name=dev\nmonthlyBudgetUsd=500"))
        .hasMessage("monthlyBudgetUsd: needs alarmEmail, or nobody would be told");
  }

  @Test
  void a_malformed_file_is_a_fault_too() {
    assertThatThrownBy(() -> EnvironmentFile.parse("name=\\u00zz"))
        .isInstanceOf(UnusableInput.class)
        .hasMessageStartingWith("The environment file cannot be read");
  }

  @Test
  void what_nobody_decided_has_a_default() {
    var config = EnvironmentConfig.named("dev");

    assertThat(config.region()).isEmpty();
    assertThat(config.authorizerCacheSeconds()).isEqualTo(300);
    assertThat(config.logRetentionDays()).isEqualTo(90);
    assertThat(config.firewall()).isFalse();
  }

  @Test
  void what_was_decided_is_taken() {
    var config =
        EnvironmentFile.parse(
            """
            name=prod
            account=123456789012
            region=us-gov-west-1
            operatorIssuers=https://a.example  https://b.example
            alarmEmail=operations@example.com
            monthlyBudgetUsd=500
            firewall=true
            """);

    assertThat(config.account()).contains("123456789012");
    assertThat(config.region()).contains("us-gov-west-1");
    assertThat(config.operatorIssuers()).containsExactly("https://a.example", "https://b.example");
    assertThat(config.monthlyBudgetUsd()).isEqualTo(Optional.of(500));
    assertThat(config.firewall()).isTrue();
  }
}
