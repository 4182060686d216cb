package io.entente.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.marketplace.aws.CatalogGateway;
import io.entente.marketplace.aws.Permission;
import io.entente.marketplace.aws.SellerSessionsGateway;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import tools.jackson.databind.JsonNode;

/** What a seller deploys in its own account. */
class SellerAccountTest {
  private static final JsonNode TEMPLATE = template();

  private static JsonNode template() {
    var file =
        Path.of(System.getProperty("repository.root"), "template/marketplace/seller-account.json");
    try {
      return Json.MAPPER.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void its_role_allows_what_the_connection_is_tried_for_and_no_wildcard() {
    var sessions =
        new SellerSessionsGateway(AnonymousCredentialsProvider.create(), Optional.empty());
    List<String> allowed = new ArrayList<>();
    TEMPLATE
        .at("/Resources/Role/Properties/Policies/0/PolicyDocument/Statement")
        .forEach(statement -> statement.path("Action").forEach(it -> allowed.add(it.asString())));

    assertThat(allowed)
        .containsAll(
            new CatalogGateway(sessions).permissions().stream().map(Permission::action).toList())
        .noneMatch(action -> action.contains("*"));
  }

  @Test
  void its_role_is_where_we_may_take_it_and_is_given_for_the_external_id_only() {
    JsonNode role = TEMPLATE.at("/Resources/Role/Properties");

    assertThat(role.path("Path").asString()).isEqualTo("/marketplace-seller/");
    assertThat(
            role.at(
                    "/AssumeRolePolicyDocument/Statement/0/Condition/StringEquals/sts:ExternalId/Ref")
                .asString())
        .isEqualTo("ExternalId");
  }
}
