package io.entente.contract;

import java.util.List;
import java.util.Optional;

/**
 * One operation of the HTTP interface.
 *
 * @param operationId also the name of its bean and, capitalized, of its class
 * @param context the bounded context that does it, a folder under {@code functions/}
 * @param method in capitals
 * @param resource the path as API Gateway names it: {@code /v1/deals/{dealId}}
 * @param parameters of path, query and header, those of the path item included
 * @param welcome where a browser is led that was sent here from elsewhere
 * @param needsIdempotencyKey whether a request without {@code Idempotency-Key} is refused
 * @param successStatus the one status of success
 * @param answerSchema JSON Pointer to the schema of the answer's JSON body, if it has one: {@code
 *     /components/schemas/Deal}
 */
public record OperationSpec(
    String operationId,
    String context,
    String method,
    String resource,
    List<ParameterSpec> parameters,
    Optional<BodySpec> body,
    Access access,
    Optional<Welcome> welcome,
    boolean needsIdempotencyKey,
    int successStatus,
    Optional<String> answerSchema) {
  public OperationSpec {
    parameters = List.copyOf(parameters);
  }
}
