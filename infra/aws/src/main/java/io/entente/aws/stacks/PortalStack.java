package io.entente.aws.stacks;

import io.entente.aws.parts.Accepted;
import io.entente.aws.parts.PortalHeaders;
import io.entente.aws.settings.PortalConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;

/**
 * The web portal of all vendors: one build in one bucket, a configuration for each host, and the
 * HTTP interface under the same host, so that a browser asks nobody else but where people sign in.
 */
public final class PortalStack extends Stack {
  private final Blueprint blueprint;

  /**
   * @param api where the HTTP interface answers
   */
  public PortalStack(App app, Blueprint blueprint, ApiStack.Address api) {
    super(app, "Portal", blueprint.stack("portal", "web portal of the vendors"));
    this.blueprint = blueprint;
    var bucket = bucket();
    var distribution = distribution(S3BucketOrigin.withOriginAccessControl(bucket), api);
    accept(bucket, distribution);
    CfnOutput.Builder.create(this, "BucketName").value(bucket.getBucketName()).build();
    CfnOutput.Builder.create(this, "Address").value(distribution.getDomainName()).build();
  }

  /** Whatever is in it can be built and copied again. */
  private Bucket bucket() {
    return Bucket.Builder.create(this, "Files")
        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
        .encryption(BucketEncryption.S3_MANAGED)
        .enforceSsl(true)
        .versioned(true)
        .removalPolicy(RemovalPolicy.RETAIN)
        .build();
  }

  private Distribution distribution(IOrigin files, ApiStack.Address api) {
    PortalConfig portal = blueprint.environment().portal();
    var headers = new PortalHeaders(this, blueprint.names(), portal.signInOrigins());
    var pages = List.of(paths());
    var builder =
        Distribution.Builder.create(this, "Portal")
            .comment(blueprint.names().stack("portal"))
            .httpVersion(HttpVersion.HTTP2_AND_3)
            .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
            .defaultBehavior(
                BehaviorOptions.builder()
                    .origin(files)
                    .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                    .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
                    .compress(true)
                    .functionAssociations(pages)
                    .responseHeadersPolicy(headers.askedAnew())
                    .build())
            .additionalBehaviors(
                Map.of(
                    "/assets/*",
                    BehaviorOptions.builder()
                        .origin(files)
                        .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                        .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
                        .compress(true)
                        .responseHeadersPolicy(headers.keptForEver())
                        .build(),
                    "/v1/*",
                    operations(api)));
    portal
        .certificate()
        .ifPresent(
            arn ->
                builder
                    .domainNames(portal.hosts())
                    .certificate(Certificate.fromCertificateArn(this, "Certificate", arn)));
    return builder.build();
  }

  /** Nothing of an answer is kept on the way: what one partner reads is nobody else's. */
  private BehaviorOptions operations(ApiStack.Address api) {
    return BehaviorOptions.builder()
        .origin(
            HttpOrigin.Builder.create(api.host(this))
                .originPath("/" + api.stage())
                .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
                .build())
        .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
        .allowedMethods(AllowedMethods.ALLOW_ALL)
        .cachePolicy(CachePolicy.CACHING_DISABLED)
        .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
        .build();
  }

  private FunctionAssociation paths() {
    var function =
        Function.Builder.create(this, "Paths")
            .functionName(blueprint.names().stack("portal-paths"))
            .comment("What a portal's path means in its bucket")
            .runtime(FunctionRuntime.JS_2_0)
            .code(FunctionCode.fromInline(script()))
            .build();
    return FunctionAssociation.builder()
        .function(function)
        .eventType(FunctionEventType.VIEWER_REQUEST)
        .build();
  }

  static String script() {
    try (InputStream in =
        Objects.requireNonNull(PortalStack.class.getResourceAsStream("portal-paths.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void accept(Bucket bucket, Distribution distribution) {
    Accepted.on(
        bucket,
        "AwsSolutions-S1",
        "It holds the public files of the portal, read by CloudFront alone; who reads them is in no"
            + " need of a log.");
    Accepted.on(
        distribution, "AwsSolutions-CFR1", "Partners sit in every country that a vendor says.");
    Accepted.on(
        distribution,
        "AwsSolutions-CFR2",
        "It serves files; the operations behind it have the firewall of the HTTP interface.");
    Accepted.on(
        distribution,
        "AwsSolutions-CFR3",
        "A log of who opened which page would hold addresses of people; operations are logged by"
            + " the HTTP interface, without any.");
    Accepted.on(
        distribution,
        "AwsSolutions-CFR4",
        "Hosts of vendors come with a certificate and TLS 1.2; CloudFront's own name has its own.");
  }
}
