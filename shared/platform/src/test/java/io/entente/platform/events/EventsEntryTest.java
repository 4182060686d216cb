package io.entente.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.TenantId;
import io.entente.platform.Consumer;
import io.entente.platform.Context;
import io.entente.platform.Embedded;
import io.entente.platform.caller.Caller;
import io.entente.platform.json.Json;
import io.entente.platform.log.Journal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class EventsEntryTest {
  private final List<String> heard = new ArrayList<>();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final EventsEntry entry =
      new EventsEntry(
          Context.named("deals").consumer("recheckDeals", this::hear),
          new Journal(new PrintStream(log, true, StandardCharsets.UTF_8)),
          LastWords.NONE);

  private void hear(Notice notice) {
    if (notice.aggregate().contains("poison")) {
      throw new IllegalStateException("cannot stand " + notice);
    }
    heard.add(Caller.tenant() + "/" + notice.aggregate() + "/" + notice.version());
  }

  @Test
  void every_message_is_heard_in_order_as_the_service_at_work_for_its_tenant() {
    assertThat(
            failed(
                message("1", notice("aurora", "DEAL#a", 1)),
                message("2", notice("borealis", "DEAL#a", 1)),
                message("3", notice("aurora", "DEAL#a", 2))))
        .isEmpty();
    assertThat(heard).containsExactly("aurora/DEAL#a/1", "borealis/DEAL#a/1", "aurora/DEAL#a/2");
  }

  @Test
  void a_failed_message_fails_what_follows_of_its_aggregate_and_nothing_else() {
    assertThat(
            failed(
                message("1", notice("aurora", "DEAL#poison", 1)),
                message("2", notice("aurora", "DEAL#b", 1)),
                message("3", notice("aurora", "DEAL#poison", 2)),
                message("4", notice("borealis", "DEAL#b", 1))))
        .containsExactly("1", "3");
    assertThat(heard).containsExactly("aurora/DEAL#b/1", "borealis/DEAL#b/1");
  }

  @Test
  void one_tenants_poison_does_not_hold_up_the_same_aggregate_of_another() {
    var good =
        new EventsEntry(
            Context.named("d").consumer("recheckDeals", this::onlyBorealis),
            new Journal(System.err),
            LastWords.NONE);

    assertThat(
            Batches.failed(
                good,
                message("1", notice("aurora", "DEAL#a", 1)),
                message("2", notice("borealis", "DEAL#a", 1))))
        .containsExactly("1");
  }

  private void onlyBorealis(Notice notice) {
    if (!notice.tenant().value().equals("borealis")) {
      throw new IllegalStateException("not mine");
    }
  }

  @Test
  void a_message_that_is_no_event_of_ours_fails_alone() {
    assertThat(
            failed(
                message("1", "not json"),
                message("2", "{}"),
                message("3", "{\"data\":{\"tenant\":\"NOT A TENANT\"}}"),
                message("4", notice("aurora", "DEAL#b", 1))))
        .containsExactly("1", "2", "3");
    assertThat(heard).hasSize(1);
  }

  @Test
  void a_queue_of_nobody_fails_and_loses_nothing() {
    ObjectNode message = message("1", notice("aurora", "DEAL#b", 1));
    message.put("eventSourceARN", "arn:aws:sqs:eu-central-1:000000000000:entente-dev-nobody");

    assertThat(failed(message)).containsExactly("1");
  }

  @Test
  void an_environment_may_have_a_hyphen_in_its_name() {
    ObjectNode message = message("1", notice("aurora", "DEAL#b", 1));
    message.put("eventSourceARN", "arn:aws:sqs:eu-central-1:0:entente-pre-prod-recheckDeals");

    assertThat(failed(message)).isEmpty();
  }

  @Test
  void the_log_names_what_was_heard_and_quotes_no_message_of_a_fault() {
    failed(
        message("1", notice("aurora", "DEAL#poison", 1)),
        message("2", notice("aurora", "DEAL#b", 1)));

    assertThat(log.toString(StandardCharsets.UTF_8))
        .contains("java.lang.IllegalStateException", "recheckDeals", "deal.approved")
        .doesNotContain("cannot stand", "specversion");
  }

  @Test
  void who_failed_for_the_last_time_is_told_that_the_event_is_given_up_and_not_before() {
    var givenUp = new ArrayList<String>();
    var noted = new ArrayList<String>();
    LastWords lastWords =
        (name, notice, fault) -> {
          noted.add(name + ": " + FaultNote.of(name, notice, at(fault)).fault());
          throw new IllegalStateException("and that cannot be noted");
        };
    var consumer =
        new Consumer() {
          @Override
          public void accept(Notice notice) {
            throw new IllegalStateException("never");
          }

          @Override
          public void givenUp(Notice notice) {
            givenUp.add(Caller.tenant() + "/" + notice.aggregate());
          }
        };
    var failing =
        new EventsEntry(
            Context.named("deals").consumer("recheckDeals", consumer),
            new Journal(System.err),
            lastWords);

    for (int received : new int[] {1, EventsEntry.MOST_RECEIVES - 1, EventsEntry.MOST_RECEIVES}) {
      ObjectNode message = message("1", notice("aurora", "DEAL#a" + received, 1));
      message.putObject("attributes").put("ApproximateReceiveCount", "" + received);
      assertThat(Batches.failed(failing, message)).containsExactly("1");
    }
    assertThat(givenUp).containsExactly("aurora/DEAL#a" + EventsEntry.MOST_RECEIVES);
    assertThat(noted)
        .singleElement()
        .asString()
        .startsWith("recheckDeals: java.lang.IllegalStateException, at io.entente.")
        .contains("EventsEntryTest")
        .doesNotContain("never");
  }

  private static FaultNote.Fault at(RuntimeException fault) {
    return new FaultNote.Fault(fault, Embedded.NOW);
  }

  private static String notice(String tenant, String aggregate, long version) {
    return CloudEvents.write(
        new Notice(new TenantId(tenant), aggregate, version, "deal.approved", Embedded.NOW));
  }

  private static ObjectNode message(String id, String body) {
    return Json.MAPPER
        .createObjectNode()
        .put("messageId", id)
        .put("body", body)
        .put("eventSourceARN", "arn:aws:sqs:eu-central-1:000000000000:entente-dev-recheckDeals");
  }

  private List<String> failed(ObjectNode... messages) {
    return Batches.failed(entry, messages);
  }
}
