package io.entente.tenants;

import io.entente.kernel.Edition;
import io.entente.kernel.TenantId;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.ConflictException;
import software.amazon.awssdk.services.apigateway.model.UsagePlan;

/**
 * API Gateway's usage plans. A key is in one plan of a stage at most, so it leaves the old one
 * before it enters the new; in between the tenant's requests are counted by the functions alone.
 */
final class UsagePlansGateway implements UsagePlans {
  private static final String KEY_TYPE = "API_KEY";

  private final Supplier<ApiGatewayClient> client;
  private final String environment;

  /**
   * @param client made when it is needed, which is hardly ever
   */
  UsagePlansGateway(Supplier<ApiGatewayClient> client, String environment) {
    this.client = client;
    this.environment = environment;
  }

  @Override
  public void count(TenantId tenant, Edition edition) {
    try (ApiGatewayClient gateway = client.get()) {
      String plan = plan(gateway, edition);
      String key = key(gateway, UsageKey.of(environment, tenant));
      boolean counted = false;
      for (UsagePlan holding : gateway.getUsagePlansPaginator(get -> get.keyId(key)).items()) {
        if (holding.id().equals(plan)) {
          counted = true;
        } else {
          gateway.deleteUsagePlanKey(delete -> delete.usagePlanId(holding.id()).keyId(key));
        }
      }
      if (!counted) {
        gateway.createUsagePlanKey(add -> add.usagePlanId(plan).keyId(key).keyType(KEY_TYPE));
      }
    }
  }

  private String plan(ApiGatewayClient gateway, Edition edition) {
    String name = "entente-%s-%s".formatted(environment, edition.id());
    return gateway.getUsagePlansPaginator().items().stream()
        .filter(plan -> plan.name().equals(name))
        .findFirst()
        .map(UsagePlan::id)
        .orElseThrow(
            () ->
                new IllegalStateException("there is no usage plan %s; deploy Api".formatted(name)));
  }

  /** The key of that name and value; made where there is none yet. */
  private static String key(ApiGatewayClient gateway, String name) {
    return found(gateway, name).orElseGet(() -> made(gateway, name));
  }

  private static Optional<String> found(ApiGatewayClient gateway, String name) {
    return gateway.getApiKeysPaginator(get -> get.nameQuery(name)).items().stream()
        .filter(key -> key.name().equals(name))
        .findFirst()
        .map(ApiKey::id);
  }

  private static String made(ApiGatewayClient gateway, String name) {
    try {
      return gateway.createApiKey(make -> make.name(name).value(name).enabled(true)).id();
    } catch (ConflictException e) {
      return found(gateway, name).orElseThrow(() -> e); // an attempt whose answer was lost
    }
  }
}
