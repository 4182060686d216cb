package io.entente.standin.marketplace.wire;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service of AWS's, and how one knows that it is asked: the Catalog by its paths, the others by
 * their target. They share a signing name. Each speaks one content type; a client that has moved on
 * to another is told.
 */
public enum Service {
  CATALOG("", "application/json"),
  AGREEMENT("AWSMPCommerceService_v20200301", "application/x-amz-json-1.0"),
  METERING("AWSMPMeteringService", "application/x-amz-json-1.1"),
  ENTITLEMENT("AWSMPEntitlementService", "application/x-amz-json-1.1");

  static final String SIGNING_NAME = "aws-marketplace";
  static final String REGION = "us-east-1";

  private final String target;
  private final String contentType;

  Service(String target, String contentType) {
    this.target = target;
    this.contentType = contentType;
  }

  static Optional<Service> asked(String target) {
    String service = target.split("\\.", 2)[0];
    return Stream.of(values()).filter(each -> each.target.equals(service)).findFirst();
  }

  String contentType() {
    return contentType;
  }
}
