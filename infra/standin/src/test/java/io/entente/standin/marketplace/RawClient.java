package io.entente.standin.marketplace;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/** JSON of one's own, signed by the SDK's signer: what the SDK's clients would not send. */
final class RawClient implements AutoCloseable {
  private static final Set<String> NOT_SET_BY_HAND = Set.of("Host", "Content-Length");

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final AwsCredentials keys;

  RawClient(URI address, AwsCredentials keys) {
    this.address = address;
    this.keys = keys;
  }

  /**
   * What is asked.
   *
   * @param headers with the content type and, for all but the Catalog, the target
   * @param tampering what becomes of the body after it is signed
   */
  record Wish(
      String path, Map<String, String> headers, String body, UnaryOperator<String> tampering) {
    static Wish target(String target, String version, String body) {
      return new Wish(
          "/",
          Map.of("X-Amz-Target", target, "Content-Type", "application/x-amz-json-" + version),
          body,
          UnaryOperator.identity());
    }
  }

  HttpResponse<String> send(Wish wish) {
    return send(wish, "aws-marketplace", "us-east-1");
  }

  HttpResponse<String> send(Wish wish, String service, String region) {
    SignedRequest signed = signed(wish, service, region);
    var request = HttpRequest.newBuilder(address.resolve(wish.path));
    signed
        .request()
        .forEachHeader(
            (name, values) -> {
              if (!NOT_SET_BY_HAND.contains(name)) {
                values.forEach(value -> request.header(name, value));
              }
            });
    String body = wish.tampering.apply(wish.body);
    try {
      return http.send(
          request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private SignedRequest signed(Wish wish, String service, String region) {
    var request =
        SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(address.resolve(wish.path));
    wish.headers.forEach(request::putHeader);
    return AwsV4HttpSigner.create()
        .sign(
            sign ->
                sign.identity(keys)
                    .request(request.build())
                    .payload(ContentStreamProvider.fromString(wish.body, StandardCharsets.UTF_8))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
  }

  @Override
  public void close() {
    http.close();
  }
}
