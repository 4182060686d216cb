package io.entente.aws;

import io.entente.aws.settings.EnvironmentConfig;
import io.entente.aws.stacks.Blueprint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What no template can do, in the order in which it has to be done. */
final class OperatorSteps {
  /** DynamoDB's default quota is 2,500 tables; cells and the registry need some of them. */
  private static final int TENANTS_BEFORE_QUOTA = 2_400;

  private OperatorSteps() {}

  static List<String> of(Blueprint blueprint, int tenants, Path out) {
    var environment = blueprint.environment();
    var names = blueprint.names();
    var steps = new ArrayList<String>();
    steps.add("Credentials that may deploy, in the account and region meant.");
    steps.add("Once per account and region: npx aws-cdk@2 bootstrap aws://ACCOUNT/REGION");
    if (tenants > TENANTS_BEFORE_QUOTA) {
      steps.add("More than 2,500 tables: raise DynamoDB's quota first (10,000 is the end).");
    }
    steps.add("npx aws-cdk@2 deploy --app %s --all".formatted(out));
    steps.add(alarms(environment, names.alarms()));
    steps.add(operators(environment));
    steps.add(mails(environment));
    steps.add(
        "The portal's files, and for each of its hosts whose it is: aws s3 sync"
            + " template/portal/target/classes/portal s3://BucketName --exclude 'sites/*'; aws s3 cp"
            + " site.json s3://BucketName/sites/HOST.json, with name, issuer, clientId and colour.");
    steps.add("For cost by tenant: activate the tags entente:environment and entente:tenant.");
    steps.add("A domain name before the API, if its execute-api address will not do.");
    steps.add(
        "Per tenant: POST /v1/tenants with its issuers; a line in the tenants file with the cell"
            + " that the registry gave it; this command and the deployment again; the same POST"
            + " once more, which activates it.");
    steps.add(
        "No stack makes the tenants' API keys: createTenant makes %s and puts it into the usage plan"
                .formatted(names.usageKey("<tenantId>"))
            + " of its edition, and PUT /v1/tenants/<tenantId>/edition moves it, without a deployment.");
    return steps;
  }

  private static String alarms(EnvironmentConfig environment, String topic) {
    return environment
        .alarmEmail()
        .map("Confirm the subscription that AWS mails to %s."::formatted)
        .orElse("Nobody hears the alarms: set alarmEmail, or subscribe to %s.".formatted(topic));
  }

  private static String mails(EnvironmentConfig environment) {
    return environment
        .mailFrom()
        .map(
            from ->
                "Mails come from %s: verify its domain in SES, and have the account taken out of the sandbox."
                    .formatted(from))
        .orElse("Nobody is written to: set mailFrom.");
  }

  private static String operators(EnvironmentConfig environment) {
    return environment.operatorIssuers().isEmpty()
        ? "Nobody can create a tenant: set operatorIssuers."
        : "An operator is whom %s says so (role operator, audience entente, no tenant_id)."
            .formatted(String.join(" or ", environment.operatorIssuers()));
  }
}
