package io.entente.tenants;

import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import io.entente.platform.LambdaEvent;
import io.entente.platform.caller.Caller;
import io.entente.platform.http.AuthorizedCaller;
import io.entente.platform.json.Json;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one authorizer: a token in, a verified caller out, as flat strings that every function reads.
 * It says who calls, never what that caller may do; so its answer holds for the whole API and can
 * be cached. A token that is not good is denied with the reason in {@code context.reason}, which
 * the gateway puts into its 401. Where an issuer cannot be asked the function fails, which the
 * gateway answers with 503 and does not keep.
 */
public final class AuthorizeCaller implements Function<InputStream, byte[]> {
  private static final LambdaEvent<APIGatewayCustomAuthorizerEvent> EVENT =
      LambdaEvent.of(APIGatewayCustomAuthorizerEvent.class);

  /**
   * What API Gateway reads. The events library's own type has no place for the last.
   *
   * @param usageIdentifierKey in whose usage plan the gateway counts the request; an operator's in
   *     none
   */
  private record Answer(
      String principalId,
      Map<String, Object> policyDocument,
      Map<String, Object> context,
      @Nullable String usageIdentifierKey) {}

  private final Verification verification;
  private final String environment;

  AuthorizeCaller(Verification verification, String environment) {
    this.verification = verification;
    this.environment = environment;
  }

  @Override
  public byte[] apply(InputStream in) {
    APIGatewayCustomAuthorizerEvent event = EVENT.read(in);
    Answer answer =
        switch (verification.of(authorization(event))) {
          case Verification.Result.Verified(Caller caller) -> answer(event, caller);
          case Verification.Result.Unknown(String reason) ->
              new Answer("nobody", policy(event, "Deny"), Map.of("reason", reason), null);
        };
    return Json.write(answer).getBytes(StandardCharsets.UTF_8);
  }

  private static String authorization(APIGatewayCustomAuthorizerEvent event) {
    return event.getHeaders() == null
        ? ""
        : event.getHeaders().entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("Authorization"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
  }

  private Answer answer(APIGatewayCustomAuthorizerEvent event, Caller caller) {
    return new Answer(
        caller.subject(),
        policy(event, "Allow"),
        AuthorizedCaller.context(caller),
        caller instanceof Caller.Member member ? UsageKey.of(environment, member.tenant()) : null);
  }

  private static Map<String, Object> policy(APIGatewayCustomAuthorizerEvent event, String effect) {
    var statement =
        Map.of(
            "Action",
            "execute-api:Invoke",
            "Effect",
            effect,
            "Resource",
            List.of(wholeStage(event.getMethodArn())));
    return Map.of("Version", "2012-10-17", "Statement", List.of(statement));
  }

  /** {@code arn:aws:execute-api:region:account:api/stage/GET/v1/deals} without its path. */
  private static String wholeStage(String methodArn) {
    String[] parts = methodArn.split("/", 3);
    return parts.length < 3 ? methodArn : parts[0] + "/" + parts[1] + "/*";
  }
}
