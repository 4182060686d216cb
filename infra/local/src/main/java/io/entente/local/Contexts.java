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
import io.entente.standin.marketplace.MarketplaceStandIn;
import io.entente.standin.marketplace.identity.Keys;
import io.entente.tenants.TenantFunctions;
import io.entente.webhooks.WebhookFunctions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** All contexts, composed as their functions compose them. A new context is one line here. */
final class Contexts {
  private Contexts() {}

  /** What is outside: whoever takes mails, and what speaks as AWS Marketplace does. */
  record Outside(Mailing mailing, MarketplaceStandIn aws) {
    AwsCredentialsProvider keys() {
      Keys keys = aws.platform();
      return StaticCredentialsProvider.create(
          AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey()));
    }
  }

  static Map<String, Context> all(Platform platform, Provisioning provisioning, Outside outside) {
    return Stream.of(
            TenantFunctions.compose(platform, provisioning),
            PartnerFunctions.compose(platform),
            AccountFunctions.compose(platform),
            DealFunctions.compose(platform, OwnSite.within(Reach.PUBLIC)),
            NotificationFunctions.compose(platform, outside.mailing),
            WebhookFunctions.composeForLaptop(platform),
            CrmFunctions.composeForLaptop(platform),
            MarketplaceFunctions.compose(
                platform, outside.keys(), Optional.of(outside.aws.address())))
        .collect(Collectors.toMap(Context::name, Function.identity()));
  }
}
