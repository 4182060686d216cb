package io.entente.tenants;

import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponse;
import io.entente.platform.LambdaEvent;
import io.entente.platform.caller.Caller;
import io.entente.platform.http.AuthorizedCaller;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The one authorizer: a token in, a verified caller out, as flat strings that every function reads.
 * It says who calls, never what that caller may do; so its answer holds for the whole API and can
 * be cached. A token that is not good is denied with the reason in {@code context.reason}, which
 * the gateway puts into its 401.
 */
public final class AuthorizeCaller implements Function<InputStream, byte[]> {
  private static final LambdaEvent<APIGatewayCustomAuthorizerEvent> EVENT =
      LambdaEvent.of(APIGatewayCustomAuthorizerEvent.class);
  private static final LambdaEvent<IamPolicyResponse> ANSWER =
      LambdaEvent.of(IamPolicyResponse.class);

  private final Verification verification;

  AuthorizeCaller(Verification verification) {
    this.verification = verification;
  }

  @Override
  public byte[] apply(InputStream in) {
    APIGatewayCustomAuthorizerEvent event = EVENT.read(in);
    var response =
        switch (verification.of(authorization(event))) {
          case Verification.Result.Verified(Caller caller) ->
              policy(event, "Allow", caller.subject(), AuthorizedCaller.context(caller));
          case Verification.Result.Unknown(String reason) ->
              policy(event, "Deny", "nobody", Map.of("reason", reason));
        };
    return ANSWER.write(response);
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

  private static IamPolicyResponse policy(
      APIGatewayCustomAuthorizerEvent event,
      String effect,
      String principal,
      Map<String, Object> context) {
    return IamPolicyResponse.builder()
        .withPrincipalId(principal)
        .withPolicyDocument(
            IamPolicyResponse.PolicyDocument.builder()
                .withVersion(IamPolicyResponse.VERSION_2012_10_17)
                .withStatement(
                    List.of(
                        IamPolicyResponse.Statement.builder()
                            .withAction(IamPolicyResponse.EXECUTE_API_INVOKE)
                            .withEffect(effect)
                            .withResource(List.of(wholeStage(event.getMethodArn())))
                            .build()))
                .build())
        .withContext(context)
        .build();
  }

  /** {@code arn:aws:execute-api:region:account:api/stage/GET/v1/deals} without its path. */
  private static String wholeStage(String methodArn) {
    String[] parts = methodArn.split("/", 3);
    return parts.length < 3 ? methodArn : parts[0] + "/" + parts[1] + "/*";
  }
}
