package io.entente.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contract.Contract;
import io.entente.platform.log.Journal;
import io.entente.testkit.lambda.ApiRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

class GatewayTest {
  private static final Journal SILENT =
      new Journal(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

  @Test
  void an_authorizer_that_fails_is_no_refusal_but_a_reason_to_come_again() {
    var gateway =
        new Gateway(Contract.load(), new Gateway.Functions(_ -> fails(), Map.of()), SILENT);
    var request =
        new ApiRequest(
            "r-1",
            "GET",
            "/v1/deals",
            Map.of("Authorization", List.of("Bearer some.signed.token")),
            SdkBytes.fromByteArray(new byte[0]));

    Response response = gateway.answer(request);

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.headers()).containsEntry("Retry-After", "1");
    assertThat(response.text()).contains("urn:problem-type:unavailable");
  }

  private static byte[] fails() {
    throw new UncheckedIOException(new IOException("the token's issuer could not be asked"));
  }
}
