package io.entente.aws.stacks;

import io.entente.kernel.ProblemKind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What API Gateway answers by itself, in the same form as every other problem of the service. Which
 * of its reasons is which kind of problem is decided here.
 */
final class GatewayProblems {
  private GatewayProblems() {}

  /** The value of {@code x-amazon-apigateway-gateway-responses}. */
  static Map<String, Object> responses() {
    var responses = new LinkedHashMap<String, Object>();
    responses.put("DEFAULT_4XX", byStatus("The request was refused before it reached the service"));
    responses.put("DEFAULT_5XX", problem(ProblemKind.UNAVAILABLE, "Try again in a moment."));
    responses.put("INTEGRATION_TIMEOUT", problem(ProblemKind.UNAVAILABLE, "It took too long."));
    // The authorizer throws where an issuer does not answer: nothing is known of the caller.
    responses.put("AUTHORIZER_FAILURE", again("Who you are could not be found out.", 1));
    responses.put("AUTHORIZER_CONFIGURATION_ERROR", again("The service is being set up.", 60));
    responses.put(
        "UNAUTHORIZED",
        problem(ProblemKind.UNAUTHENTICATED, "Send Authorization: Bearer <token>."));
    responses.put(
        "ACCESS_DENIED", problem(ProblemKind.UNAUTHENTICATED, "$context.authorizer.reason"));
    // The authorizer named a usage key that stands in no usage plan.
    responses.put("INVALID_API_KEY", problem(ProblemKind.FORBIDDEN, "The tenant has no edition."));
    // The name misleads: it is what an unknown path or method is answered with.
    responses.put(
        "MISSING_AUTHENTICATION_TOKEN", problem(ProblemKind.NOT_FOUND, "There is no such path."));
    responses.put(
        "REQUEST_TOO_LARGE", problem(ProblemKind.TOO_LARGE, "Send it in parts of at most 5 MB."));
    responses.put(
        "UNSUPPORTED_MEDIA_TYPE",
        problem(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "The contract lists what is read."));
    responses.put("THROTTLED", tooMany("The edition's rate is used up; try again in a second.", 1));
    responses.put("QUOTA_EXCEEDED", tooMany("The edition's quota is used up.", 3_600));
    return responses;
  }

  private static Map<String, Object> tooMany(String detail, int seconds) {
    return retryAfter(problem(ProblemKind.TOO_MANY_REQUESTS, detail), seconds);
  }

  private static Map<String, Object> again(String detail, int seconds) {
    return retryAfter(problem(ProblemKind.UNAVAILABLE, detail), seconds);
  }

  private static Map<String, Object> retryAfter(Map<String, Object> problem, int seconds) {
    var later = new LinkedHashMap<>(problem);
    later.put(
        "responseParameters",
        Map.of(
            "gatewayresponse.header.Content-Type",
            "'application/problem+json'",
            "gatewayresponse.header.Retry-After",
            "'" + seconds + "'"));
    return later;
  }

  private static Map<String, Object> problem(ProblemKind kind, String detail) {
    var body = body(kind.type(), kind.title(), Integer.toString(kind.status()), detail);
    return Map.of(
        "statusCode",
        Integer.toString(kind.status()),
        "responseParameters",
        Map.of("gatewayresponse.header.Content-Type", "'application/problem+json'"),
        "responseTemplates",
        Map.of("application/json", body));
  }

  /** Whatever else there is keeps the status that API Gateway gives it. */
  private static Map<String, Object> byStatus(String title) {
    var body =
        body(
            ProblemKind.INVALID_REQUEST.type(),
            title,
            "$context.status",
            "The gateway says: $context.error.responseType.");
    return Map.of(
        "responseParameters",
        Map.of("gatewayresponse.header.Content-Type", "'application/problem+json'"),
        "responseTemplates",
        Map.of("application/json", body));
  }

  private static String body(String type, String title, String status, String detail) {
    return """
        {"type":"%s","title":"%s","status":%s,"detail":"%s","requestId":"$context.requestId"}"""
        .formatted(type, title, status, detail);
  }
}
