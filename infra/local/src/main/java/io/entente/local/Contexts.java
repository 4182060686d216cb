package io.entente.local;

import io.entente.accounts.AccountFunctions;
import io.entente.crm.CrmFunctions;
import io.entente.deals.DealFunctions;
import io.entente.deals.site.OwnSite;
import io.entente.marketplace.MarketplaceFunctions;
import io.entente.notifications.Mailing;
import io.entente.notifications.NotificationFunctions;
import io.entente.partners.PartnerFunctions;
import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.outbound.Reach;
import io.entente.platform.registry.Provisioning;
import io.entente.tenants.TenantFunctions;
import io.entente.webhooks.WebhookFunctions;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All contexts, composed as their functions compose them. A new context is one line here. */
final class Contexts {
  private Contexts() {}

  static Map<String, Context> all(Platform platform, Provisioning provisioning, Mailing mailing) {
    return Stream.of(
            TenantFunctions.compose(platform, provisioning),
            PartnerFunctions.compose(platform),
            AccountFunctions.compose(platform),
            DealFunctions.compose(platform, OwnSite.within(Reach.PUBLIC)),
            NotificationFunctions.compose(platform, mailing),
            WebhookFunctions.composeForLaptop(platform),
            CrmFunctions.composeForLaptop(platform),
            MarketplaceFunctions.compose(platform))
        .collect(Collectors.toMap(Context::name, Function.identity()));
  }
}
