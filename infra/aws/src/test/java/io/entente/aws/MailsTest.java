package io.entente.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.aws.settings.EnvironmentFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may write mails, and from where. */
class MailsTest {
  private static final String FUNCTION = "entente-dev-notifications-events";

  @Test
  void without_a_mailbox_nobody_may_write_mails() {
    assertThat(sending(Samples.DEV)).isEmpty();
    assertThat(told(Samples.DEV).has("ENTENTE_MAIL_FROM")).isFalse();
  }

  @Test
  void one_function_writes_from_one_mailbox_of_one_domain() {
    var environment =
        EnvironmentFile.parse(
            """
            name=dev
            mailFrom=no-reply@mail.example
            portalAddress=https://partners.example
            """);
    Synthesized stacks = Synthesized.of(environment, Synthesized.TENANTS);

    assertThat(sending(stacks))
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(Template.text(statement.path("Resource")))
                  .isEqualTo(
                      "arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/mail.example");
              assertThat(statement.at("/Condition/StringEquals/ses:FromAddress").asString())
                  .isEqualTo("no-reply@mail.example");
            });
    assertThat(told(stacks).path("ENTENTE_MAIL_FROM").asString())
        .isEqualTo("no-reply@mail.example");
    assertThat(told(stacks).path("ENTENTE_PORTAL").asString())
        .isEqualTo("https://partners.example");
  }

  private static List<JsonNode> sending(Synthesized stacks) {
    return stacks.templates().values().stream()
        .flatMap(stack -> stack.statements().values().stream())
        .flatMap(List::stream)
        .filter(statement -> statement.toString().contains("ses:"))
        .toList();
  }

  private static JsonNode told(Synthesized stacks) {
    return stacks.stack("Functions").properties("AWS::Lambda::Function").stream()
        .filter(function -> function.path("FunctionName").asString().equals(FUNCTION))
        .findFirst()
        .orElseThrow()
        .at("/Environment/Variables");
  }
}
