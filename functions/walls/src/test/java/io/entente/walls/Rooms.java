package io.entente.walls;

import io.entente.accounts.AccountFunctions;
import io.entente.contract.Contract;
import io.entente.crm.CrmFunctions;
import io.entente.deals.DealFunctions;
import io.entente.marketplace.MarketplaceFunctions;
import io.entente.notifications.Mailing;
import io.entente.notifications.NotificationFunctions;
import io.entente.partners.PartnerFunctions;
import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.registry.Provisioning;
import io.entente.platform.registry.Registry;
import io.entente.tenants.TenantFunctions;
import io.entente.webhooks.WebhookFunctions;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;

/** Every context, composed over a platform that must not be used. */
final class Rooms {
  static final Contract CONTRACT = Contract.load();

  private Rooms() {}

  static List<Context> contexts() {
    var platform =
        new Platform(
            "test",
            CONTRACT,
            absent(Registry.class),
            _ -> {
              throw new AssertionError("nothing is called");
            },
            Clock.systemUTC());
    return List.of(
        TenantFunctions.compose(platform, absent(Provisioning.class)),
        PartnerFunctions.compose(platform),
        AccountFunctions.compose(platform),
        DealFunctions.compose(platform),
        NotificationFunctions.compose(platform, Mailing.NONE),
        WebhookFunctions.compose(platform),
        CrmFunctions.compose(platform),
        MarketplaceFunctions.compose(platform));
  }

  private static <T> T absent(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, _, _) -> {
              throw new AssertionError("nothing is called");
            }));
  }
}
