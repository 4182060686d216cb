package io.entente.local.aws;

import io.entente.kernel.ProblemKind;
import io.entente.local.Cure;
import io.entente.local.gateway.Loopback;
import io.entente.local.gateway.Response;
import io.entente.standin.marketplace.agreement.Acceptance.Accepted;
import io.entente.testkit.lambda.ApiRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** {@code /aws}: what a seller enters at AWS, and what a buyer accepts there. */
public final class AwsPages implements Function<ApiRequest, Response> {
  private final AwsMarket market;

  public AwsPages(AwsMarket market) {
    this.market = market;
  }

  @Override
  public Response apply(ApiRequest request) {
    if (!Loopback.isAskedBy(request) || comesFromElsewhere(request)) {
      return Response.refused(
          ProblemKind.FORBIDDEN, "AWS is played on this machine only.", request.id());
    }
    try {
      return answer(request);
    } catch (Cure cure) {
      return Response.refused(
          ProblemKind.INVALID_REQUEST, String.valueOf(cure.getMessage()), request.id());
    }
  }

  private Response answer(ApiRequest request) {
    return switch (request.method() + " " + request.path()) {
      case "GET /aws" -> overview();
      case "POST /aws/listings" -> {
        market.list(Listing.of(form(request)));
        yield overview();
      }
      case "POST /aws/acceptances" -> accepted(form(request));
      default ->
          Response.refused(
              ProblemKind.NOT_FOUND,
              "There are GET /aws, POST /aws/listings and POST /aws/acceptances.",
              request.id());
    };
  }

  private Response overview() {
    return Response.page(AwsHtml.overview(market.listings(), market.offers()));
  }

  private Response accepted(Map<String, String> form) {
    Accepted accepted =
        market.accept(form.getOrDefault("offer", ""), form.getOrDefault("buyer", ""));
    String landing = market.landing(accepted.agreement().proposer());
    return Response.page(AwsHtml.accepted(landing, accepted));
  }

  /** A browser says whose page it is that sends; who is no browser does not. */
  private static boolean comesFromElsewhere(ApiRequest request) {
    return request.headers().entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("Sec-Fetch-Site"))
            .flatMap(header -> header.getValue().stream())
            .anyMatch(site -> !site.equals("same-origin") && !site.equals("none"))
        && !request.method().equals("GET");
  }

  private static Map<String, String> form(ApiRequest request) {
    var form = new HashMap<String, String>();
    for (String field : request.body().asString(StandardCharsets.UTF_8).split("&", -1)) {
      String[] parts = (field + "=").split("=", 3);
      form.put(decoded(parts[0]), decoded(parts[1]));
    }
    return form;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Cure("The form is not encoded as forms are.", e);
    }
  }
}
