package io.entente.platform.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.platform.Embedded;
import io.entente.platform.registry.TenantStatus;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Map<String, String> LEAST =
      Map.of("ENTENTE_ENVIRONMENT", "dev", "ENTENTE_REGISTRY_TABLE", "entente-dev-registry");

  @ParameterizedTest
  @ValueSource(strings = {"ENTENTE_ENVIRONMENT", "ENTENTE_REGISTRY_TABLE"})
  void what_every_function_needs_is_missed_by_its_name(String name) {
    var variables = new HashMap<>(LEAST);
    variables.remove(name);
    assertThatThrownBy(() -> Settings.of(variables))
        .hasMessage("the environment variable %s is not set", name);

    variables.put(name, " ");
    assertThatThrownBy(() -> Settings.of(variables)).hasMessageContaining(name);
  }

  @Test
  void what_only_some_functions_need_is_missed_when_it_is_needed() {
    var aws = AwsPlatform.of(LEAST);
    var row = Embedded.row(Embedded.AURORA, TenantStatus.ACTIVE);

    assertThatThrownBy(aws::bus).hasMessageContaining("ENTENTE_BUS");
    assertThatThrownBy(aws::due).hasMessageContaining("ENTENTE_DUE_TABLE");
    assertThatThrownBy(() -> aws.platform().clients().of(row))
        .hasMessageContaining("ENTENTE_DATA_ROLE_ARN");
  }

  @Test
  void an_endpoint_stands_in_for_credentials_of_aws() {
    var variables = new HashMap<>(LEAST);
    variables.put("ENTENTE_AWS_ENDPOINT", "http://localhost:8000");
    var row = Embedded.row(Embedded.AURORA, TenantStatus.ACTIVE);

    var client = AwsPlatform.of(variables).platform().clients().of(row);

    assertThat(client.serviceClientConfiguration().endpointOverride()).isPresent();
    assertThat(client.serviceClientConfiguration().credentialsProvider().resolveIdentity().join())
        .satisfies(identity -> assertThat(identity.accessKeyId()).isEqualTo("aurora"));
  }
}
