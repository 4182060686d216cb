package io.entente.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.http.Api.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptHeaderTest extends PartnersDoor {
  private static final String GOOD =
      """
      {"name": "Nordlicht GmbH", "type": "reseller", "state": "active", "tier": "gold",
       "territories": ["DE"], "productFamilies": ["analytics"], "agreementSigned": true}""";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "text/csv, application/xml;q=0.9",
        "application/json;q=0, application/problem+json;q=0.0",
        "*/*;q=0",
        "application/*;q=0, */*",
        "application/jsonl"
      })
  void whoever_reads_no_json_is_told_what_is_sent_and_nothing_is_done(String accept) {
    Reply reply = put(accept);

    assertThat(reply.status()).isEqualTo(406);
    assertThat(reply.problem()).isEqualTo("not-acceptable");
    assertThat(reply.detail()).contains("application/json");
    assertThat(wall.through).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/problem+json",
        "APPLICATION/JSON;charset=utf-8",
        "text/html, application/json;q=0.1",
        "application/*",
        "text/html,*/*;q=0.8",
        "application/json;q=0, */*",
        "",
        "nonsense",
        ";;,,"
      })
  void whoever_reads_one_form_of_it_or_says_nothing_clear_is_answered(String accept) {
    assertThat(put(accept).status()).isEqualTo(200);
  }

  private Reply put(String accept) {
    return api.put(NORA, GOOD, event -> event.withObject("/headers").put("accept", accept));
  }
}
