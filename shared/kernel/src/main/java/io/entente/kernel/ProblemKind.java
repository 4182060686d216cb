package io.entente.kernel;

/**
 * Every way in which a request can be refused, as RFC 9457 wants it: a stable type, an HTTP status
 * and a title that never changes with the occasion.
 */
public enum ProblemKind {
  INVALID_REQUEST(400, "The request is not what the contract asks for"),
  IDEMPOTENCY_KEY_MISSING(400, "This operation needs an Idempotency-Key"),
  UNAUTHENTICATED(401, "Nobody is signed in"),
  FORBIDDEN(403, "This caller may not do that"),
  TENANT_SUSPENDED(403, "This program is suspended: it can be read, not changed"),
  NOT_FOUND(404, "There is no such thing, or it is not yours to see"),
  METHOD_NOT_ALLOWED(405, "This path does not know that method"),
  NOT_ACCEPTABLE(406, "Answers are JSON"),
  CONFLICT(409, "The request contradicts what is stored"),
  BUSY(409, "Others are changing the same thing right now"),
  STALE_VERSION(412, "It has changed since you read it"),
  TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body is of a type that this operation does not read"),
  IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another request"),
  PRECONDITION_REQUIRED(428, "This operation needs If-Match"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL(500, "The service failed"),
  UNAVAILABLE(503, "The service cannot do this right now");

  private final int status;
  private final String title;

  ProblemKind(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** {@code urn:problem-type:invalid-request}: stable, and without any brand in it. */
  public String type() {
    return "urn:problem-type:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
