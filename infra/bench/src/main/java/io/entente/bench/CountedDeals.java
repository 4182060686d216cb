package io.entente.bench;

import io.entente.deals.DealFunctions;
import io.entente.platform.Platform;
import io.entente.platform.http.AuthorizedCaller;
import io.entente.platform.http.HttpEntry;
import io.entente.platform.json.Json;
import io.entente.platform.log.Journal;
import io.entente.testkit.Callers;
import io.entente.testkit.lambda.ApiEvents;
import io.entente.testkit.lambda.ApiRequest;
import io.entente.testkit.lambda.Routes;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** The deals function as it is deployed: it counts who calls. */
final class CountedDeals {
  private static final String PATH = "/v1/deals";

  private final HttpEntry entry;
  private final Routes.Match route;

  CountedDeals(Platform platform) {
    var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    this.entry = new HttpEntry(platform, DealFunctions.compose(platform), new Journal(silence));
    this.route = new Routes(platform.contract()).find("GET", PATH).orElseThrow();
  }

  /** Lists a tenant's deals, and gives the answer's status. */
  int list(String tenant) {
    var request =
        new ApiRequest(
            "bench",
            "GET",
            PATH,
            Map.of("Accept", List.of("application/json")),
            SdkBytes.fromUtf8String(""));
    byte[] event =
        ApiEvents.proxy(
            request, route, AuthorizedCaller.context(Callers.member(tenant, "channel-manager")));
    return Json.MAPPER
        .readTree(entry.apply(new ByteArrayInputStream(event)))
        .path("statusCode")
        .asInt(0);
  }
}
