package io.entente.marketplace.aws;

import io.entente.platform.json.Json;
import io.entente.platform.outbound.Outbound;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.utils.StringInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Asks one of AWS's marketplace services in its own JSON, signed. The SDK that this stands on does
 * not know all members of these services and drops what it does not know: {@code LicenseArn} of a
 * buyer, and newer members of agreements. To be deleted for the SDK's clients once their models
 * have them.
 *
 * <p>Only for questions: one that nobody answered is asked once more, which repeats no effect.
 */
final class SignedJsonGateway {
  private static final String SIGNING_NAME = "aws-marketplace";
  private static final String REGION = "us-east-1";
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final int TRIES = 2;

  /** The way out writes these itself. */
  private static final Set<String> WRITTEN = Set.of("host", "content-length");

  /**
   * Where and how a service is spoken to.
   *
   * @param target before the operation's name in {@code X-Amz-Target}
   * @param type of the body
   */
  record Service(URI endpoint, String target, String type) {}

  /** What AWS says. */
  sealed interface Said {}

  /** What was asked for. */
  record Answer(JsonNode body) implements Said {}

  /** That it is not answered. */
  record Refused(Refusals.Refusal refusal) implements Said {
    /** The error's name; empty where it has none. */
    String code() {
      return String.valueOf(refusal.code());
    }

    AwsTrouble trouble() {
      return Refusals.of(refusal);
    }
  }

  private final Outbound out;
  private final Service service;
  private final SellerSessionsGateway sessions;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  SignedJsonGateway(Outbound out, Service service, SellerSessionsGateway sessions) {
    this.out = out;
    this.service = service;
    this.sessions = sessions;
  }

  /**
   * @throws AwsTrouble where AWS says nothing
   */
  Said ask(Seller seller, String operation, Map<String, ?> question) {
    String body = Json.write(question);
    Outbound.Reply reply = null;
    for (int tried = 0; tried < TRIES; tried++) {
      reply = out.send(letter(seller, operation, body), PATIENCE);
      if (reply instanceof Outbound.Answered answered && answered.status() < 500) {
        return said(operation, answered);
      }
    }
    throw reply instanceof Outbound.Answered answered
        ? Refusals.of(refusal(operation, answered, Json.MAPPER.missingNode()))
        : Refusals.unanswered();
  }

  private Outbound.Letter letter(Seller seller, String operation, String body) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .uri(service.endpoint)
            .method(SdkHttpMethod.POST)
            .putHeader("Content-Type", service.type)
            .putHeader("X-Amz-Target", service.target + "." + operation)
            .build();
    var headers = new HashMap<String, String>();
    signed(seller, request, body)
        .request()
        .forEachHeader((name, values) -> headers.put(name, String.join(",", values)));
    headers.keySet().removeIf(name -> WRITTEN.contains(name.toLowerCase(Locale.ROOT)));
    return Outbound.Letter.wanting(Outbound.Method.POST, service.endpoint, headers, body);
  }

  private SignedRequest signed(Seller seller, SdkHttpRequest request, String body) {
    AwsCredentialsIdentity identity = credentials(seller);
    return signer.sign(
        sign ->
            sign.identity(identity)
                .request(request)
                .payload(() -> new StringInputStream(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SIGNING_NAME)
                .putProperty(AwsV4HttpSigner.REGION_NAME, REGION));
  }

  private AwsCredentialsIdentity credentials(Seller seller) {
    try {
      return sessions.session(seller).resolveCredentials();
    } catch (SdkServiceException e) {
      throw SellerSessionsGateway.refused(seller, e);
    } catch (SdkClientException _) {
      throw Refusals.unanswered();
    }
  }

  private static Said said(String operation, Outbound.Answered answered) {
    JsonNode body = body(answered);
    return answered.status() < 300
        ? new Answer(body)
        : new Refused(refusal(operation, answered, body));
  }

  private static Refusals.Refusal refusal(
      String operation, Outbound.Answered answered, JsonNode body) {
    return new Refusals.Refusal(
        answered.status(),
        code(answered, body),
        body.path("message").asString(body.path("Message").asString("")),
        SIGNING_NAME + ":" + operation);
  }

  /** {@code com.amazonaws…#InvalidTokenException:http://…} is InvalidTokenException. */
  private static String code(Outbound.Answered answered, JsonNode body) {
    String named =
        answered.headers().getOrDefault("x-amzn-errortype", body.path("__type").asString(""));
    String code = named.split(":", 2)[0];
    return code.substring(code.indexOf('#') + 1);
  }

  private static JsonNode body(Outbound.Answered answered) {
    try {
      return answered.beginning().isBlank()
          ? Json.MAPPER.missingNode()
          : Json.MAPPER.readTree(answered.beginning());
    } catch (JacksonException _) {
      if (answered.status() >= 300) {
        return Json.MAPPER.missingNode(); // a page for people; the status says enough
      }
      throw Refusals.unanswered(); // it broke off
    }
  }
}
