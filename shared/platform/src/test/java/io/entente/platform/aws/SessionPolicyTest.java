package io.entente.platform.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.TenantId;
import io.entente.platform.caller.LeadingKeys;
import io.entente.platform.json.Json;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Tag;

class SessionPolicyTest {
  private static final TenantRow AURORA =
      new TenantRow(
          new TenantId("aurora"),
          "Aurora",
          "standard",
          TenantStatus.ACTIVE,
          List.of(),
          7,
          "entente-prod-aurora",
          "entente-prod-cell7-outbox",
          "entente-prod-cell7-due",
          1,
          Instant.EPOCH);

  private static final SessionPolicy POLICY = new SessionPolicy("eu-central-1", "123456789012");

  private static final String EXACTLY =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow",
         "Action": ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:PutItem",
                    "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"],
         "Resource": ["arn:aws:dynamodb:eu-central-1:123456789012:table/entente-prod-aurora",
                      "arn:aws:dynamodb:eu-central-1:123456789012:table/entente-prod-aurora/index/*"]},
        {"Effect": "Allow",
         "Action": "dynamodb:PutItem",
         "Resource": "arn:aws:dynamodb:eu-central-1:123456789012:table/entente-prod-cell7-outbox",
         "Condition": {"ForAllValues:StringLike": {"dynamodb:LeadingKeys": ["aurora#*"]},
                       "Null": {"dynamodb:LeadingKeys": "false"}}}]}""";

  @Test
  void it_names_one_tenants_table_and_its_part_of_the_outbox_and_nothing_else() {
    String policy = POLICY.of(AURORA, LeadingKeys.ALL);

    assertThat(Json.MAPPER.readTree(policy)).isEqualTo(Json.MAPPER.readTree(EXACTLY));
  }

  @Test
  void a_links_credentials_reach_its_own_partitions_and_no_index() {
    var reach = new LeadingKeys(List.of("LINKS", "PEOPLE#P-1"));

    var table = Json.MAPPER.readTree(POLICY.of(AURORA, reach)).at("/Statement/0");

    assertThat(table.path("Resource").asString())
        .isEqualTo("arn:aws:dynamodb:eu-central-1:123456789012:table/entente-prod-aurora");
    assertThat(table.path("Condition"))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"ForAllValues:StringLike": {"dynamodb:LeadingKeys": ["LINKS", "PEOPLE#P-1"]},
                 "Null": {"dynamodb:LeadingKeys": "false"}}"""));
  }

  @Test
  void it_is_short_enough_for_a_session_also_for_the_longest_names() {
    var longest =
        new TenantRow(
            new TenantId("a".repeat(31)),
            "A",
            "standard",
            TenantStatus.ACTIVE,
            List.of(),
            10_000,
            "entente-" + "e".repeat(20) + "-" + "a".repeat(31),
            "entente-" + "e".repeat(20) + "-cell10000-outbox",
            "due",
            1,
            Instant.EPOCH);

    assertThat(POLICY.of(longest, LeadingKeys.ALL)).hasSizeLessThan(2_048);
  }

  @Test
  void the_data_role_is_assumed_for_one_tenant_under_its_tag_and_name() {
    var sts =
        StsClient.builder()
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .build();

    var request =
        new ScopedCredentials(sts, "arn:aws:iam::123456789012:role/entente-prod-data")
            .request(AURORA, LeadingKeys.ALL);

    assertThat(request.roleSessionName()).isEqualTo("aurora");
    assertThat(request.tags()).containsExactly(Tag.builder().key("tenant").value("aurora").build());
    assertThat(request.policy()).isEqualTo(POLICY.of(AURORA, LeadingKeys.ALL));
    assertThat(request.durationSeconds()).isEqualTo(900);
  }
}
