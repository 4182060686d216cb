package io.entente.aws.parts;

import io.entente.aws.settings.Names;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.logs.QueryDefinition;
import software.amazon.awscdk.services.logs.QueryString;
import software.constructs.Construct;

/**
 * What an operator watches of webhooks. The alarms are of all tenants together, for one tenant's
 * dead endpoint is that tenant's; how each tenant fares is a query of the functions' lines, kept
 * where whoever is called finds it.
 */
public final class Webhooks extends Construct {
  private static final double LATE_MS = 60_000;
  private static final double NEARLY_ALL = 0.9;

  private final List<String> alarms;

  public Webhooks(Construct scope, Names names) {
    super(scope, "Webhooks");
    var watch = new Watch(this, names);
    this.alarms =
        List.of(
            watch.alarm("webhooks-are-late", metric("webhookLagMs", "p95"), LATE_MS),
            watch.alarm("webhooks-fail", metric("webhookFailed", "Average"), NEARLY_ALL));
    QueryDefinition.Builder.create(this, "ByTenant")
        .queryDefinitionName(names.alarm("webhooks-by-tenant"))
        .queryString(
            QueryString.Builder.create()
                .fields(List.of("tenant", "webhookFailed", "webhookLagMs", "webhookMs"))
                .filterStatements(List.of("ispresent(webhookFailed)"))
                .statsStatements(
                    List.of(
                        "count(*) as attempts, 1 - avg(webhookFailed) as success,"
                            + " pct(webhookLagMs, 95) as lagP95Ms, pct(webhookMs, 95) as p95Ms"
                            + " by tenant"))
                .sort("success asc")
                .build())
        .build();
  }

  /** Their physical names. */
  public List<String> alarms() {
    return alarms;
  }

  private static Metric metric(String name, String statistic) {
    return Metric.Builder.create()
        .namespace("Entente")
        .metricName(name)
        .statistic(statistic)
        .period(Watch.options(statistic).getPeriod())
        .build();
  }
}
