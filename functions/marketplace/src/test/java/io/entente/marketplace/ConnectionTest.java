package io.entente.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Connecting the seller account. */
class ConnectionTest {
  private static final String CONNECTION = "/v1/marketplace-connection";
  private static final String ROLE = "arn:aws:iam::123456789012:role/marketplace-seller/offers";
  private static final Map<String, Object> NAMED = Map.of("roleArn", ROLE);

  /** Nobody listens there. */
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  private final TestEnvironment env = TestEnvironment.start();

  ConnectionTest() {
    env.tenant("aurora");
    env.tenant("borealis");
    var own = StaticCredentialsProvider.create(AwsBasicCredentials.create("ours", "ours"));
    env.add(MarketplaceFunctions.compose(env.platform(), own, Optional.of(NOWHERE)));
  }

  @AfterEach
  void close() {
    env.close();
  }

  private Client admin(String tenant) {
    return env.as(Callers.member(tenant, "tenant-admin")).key(UUID.randomUUID().toString());
  }

  @Test
  void a_role_outside_the_path_for_sellers_is_refused_with_the_path() {
    Answer answer =
        admin("aurora")
            .sendingAnything()
            .put(CONNECTION, Map.of("roleArn", "arn:aws:iam::123456789012:role/admin"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/detail")).contains("/marketplace-seller/");
  }

  @Test
  void nothing_is_connected_until_somebody_does_so() {
    assertThat(admin("aurora").get(CONNECTION).status()).isEqualTo(404);
    assertThat(admin("aurora").post(CONNECTION + "/test", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void who_names_the_role_of_another_tenant_gets_another_external_id() {
    String owners = admin("aurora").put(CONNECTION, NAMED).text("/externalId");
    String thiefs = admin("borealis").put(CONNECTION, NAMED).text("/externalId");

    assertThat(owners).startsWith("seller_").isNotEqualTo(thiefs);
    assertThat(admin("aurora").put(CONNECTION, NAMED).text("/externalId")).isEqualTo(owners);
  }

  @Test
  void an_account_that_cannot_be_reached_is_not_taken_for_connected() {
    admin("aurora").put(CONNECTION, NAMED);

    Answer tried = admin("aurora").post(CONNECTION + "/test", Map.of());

    assertThat(tried.body().path("well").asBoolean()).isFalse();
    assertThat(tried.text("/missing/0/action")).isEqualTo("sts:AssumeRole");
    assertThat(admin("aurora").get(CONNECTION).text("/state")).isEqualTo("BROKEN");
  }

  @Test
  void what_was_disconnected_is_connected_no_more() {
    admin("aurora").put(CONNECTION, NAMED);

    assertThat(admin("aurora").delete(CONNECTION).text("/state")).isEqualTo("DISCONNECTED");

    assertThat(admin("aurora").get(CONNECTION).status()).isEqualTo(404);
  }
}
