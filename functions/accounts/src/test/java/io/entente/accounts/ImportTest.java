package io.entente.accounts;

import static io.entente.accounts.Books.faults;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ImportTest {
  private static final Books BOOKS = Books.of("imports");
  private static final String CSV = "text/csv";
  private static final String JSON_LINES = "application/jsonl";

  @Test
  void a_file_without_rows_is_refused() {
    assertThat(BOOKS.importAccounts(CSV, "accountId,legalName,standing\r\n").text("/detail"))
        .isEqualTo("There is no row below the header.");
    assertThat(BOOKS.importAccounts(CSV, "\n\n").status()).isEqualTo(400);
    assertThat(BOOKS.importAccounts(JSON_LINES, " \n ").status()).isEqualTo(400);
    assertThat(BOOKS.importAccounts(CSV, "").status()).isEqualTo(400);
  }

  @Test
  void columns_that_are_unknown_doubled_or_missing_are_said_once_and_at_once() {
    Answer refused =
        BOOKS.importAccounts(CSV, "accountId,legalName,Land,accountId\nA,B,C,D\nE,F\n");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors").values())
        .extracting(e -> e.path("pointer").asString() + " " + e.path("code").asString())
        .containsExactly("/Land unknownColumn", "/accountId repeatedColumn", "/standing required");
    assertThat(refused.text("/errors/0/message")).contains("Column 3").contains("postcode");
  }

  @Test
  void quotes_that_never_close_are_refused_with_their_line() {
    Answer refused =
        BOOKS.importAccounts(
            CSV, "accountId,legalName,standing\nq-1,Good,named\nq-2,\"Bad,named\nq-3,C,named\n");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/detail")).contains("from line 3 on");
    Answer inside =
        BOOKS.importAccounts(CSV, "accountId,legalName,standing\nq-1,\"Bad\"ly,named\n");
    assertThat(inside.text("/detail")).contains("from line 2 on");
  }

  @Test
  void a_text_that_is_not_utf_8_is_refused() {
    Answer refused =
        BOOKS
            .manager()
            .key("latin")
            .header("Content-Type", CSV)
            .sendingAnything()
            .post(
                "/v1/accounts/imports",
                "accountId,legalName,standing\nA,Müller,named\n"
                    .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/errors/0/code")).isEqualTo("charset");
  }

  @Test
  void one_key_for_two_bodies_is_refused_and_the_first_stays() {
    var client = BOOKS.manager().key("k-1").header("Content-Type", CSV);
    String first = "accountId,legalName,standing\nk-1,One,named\n";
    Answer accepted = client.post("/v1/accounts/imports", first);
    Answer again = client.post("/v1/accounts/imports", first);
    Answer other = client.post("/v1/accounts/imports", first + "k-2,Two,named\n");
    assertThat(again.text("/jobId")).isEqualTo(accepted.text("/jobId"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    Answer another =
        BOOKS
            .as("tenant-admin")
            .key("k-1")
            .header("Content-Type", CSV)
            .post("/v1/accounts/imports", first);
    assertThat(another.text("/jobId")).isNotEqualTo(accepted.text("/jobId"));
    assertThat(BOOKS.finished(accepted).text("/state")).isEqualTo("DONE");
  }

  @Test
  void a_job_that_is_not_there_is_not_found() {
    assertThat(BOOKS.manager().get("/v1/jobs/job_00000000000000000000000000").status())
        .isEqualTo(404);
  }

  @Test
  void semicolons_line_ends_quotes_marks_and_several_values_are_read() {
    String text =
        """
        accountId;legalName;websites;country;standing;city
        s-1;"Semikolon; und ""Söhne"" GmbH";a-s.de|b-s.de;DE;customer;
        ;;;;;
        s-2;"Zwei";;DE; prospect ;Köln
        """;
    Answer accepted = BOOKS.importAccounts(CSV, "\uFEFF" + text.replace("\n", "\r\n"));
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.header("Location")).contains("/v1/jobs/" + accepted.text("/jobId"));
    assertThat(accepted.text("/state")).isEqualTo("QUEUED");
    Answer job = BOOKS.finished(accepted);
    assertThat(progress(job)).isEqualTo("DONE 2 of 2, faulty 0");
    assertThat(BOOKS.key("DOMAIN#b-s.de").orElseThrow().customerId()).isEqualTo("s-1");
    Answer same =
        BOOKS.put(
            "s-1",
            java.util.Map.of(
                "legalName", "Semikolon; und \"Söhne\" GmbH",
                "websites", java.util.List.of("a-s.de", "b-s.de"),
                "country", "DE",
                "standing", "customer"));
    assertThat(same.body().path("version").asInt()).isEqualTo(1);
  }

  @Test
  void tabs_are_read_too() {
    Answer job =
        BOOKS.finished(
            BOOKS.importAccounts(
                CSV, "accountId\tlegalName\tcountry\tstanding\nt-1\tTab, Inc\t\tnamed\n"));
    assertThat(progress(job)).isEqualTo("DONE 1 of 1, faulty 0");
  }

  @Test
  void faulty_rows_are_listed_with_every_fault_and_stop_nothing() {
    Answer job =
        BOOKS.finished(
            BOOKS.importAccounts(
                CSV,
                """
                accountId,legalName,country,standing
                f-1,Good One,DE,named
                f 2,,Germany,rich
                f-3,Comma, Inc,DE,named,x
                f-1,Good Again,DE,named
                f-5,Good Two,FR,named
                """));
    assertThat(progress(job)).isEqualTo("DONE 2 of 5, faulty 3");
    assertThat(faults(job).split(", "))
        .containsExactlyInAnyOrder(
            "2 /accountId pattern",
            "2 /legalName required",
            "2 /country enum",
            "2 /standing enum",
            "3  surplusCells",
            "3 /country enum",
            "3 /standing enum",
            "4 /accountId duplicateId");
    assertThat(job.text("/faults/2/faults/0/message")).startsWith("Row 1 has the same accountId");
    assertThat(BOOKS.events("CUSTOMER#f-1")).hasSize(1);
  }

  @Test
  void json_lines_are_read_as_strictly_as_a_body() {
    Answer job =
        BOOKS.finished(
            BOOKS.importAccounts(
                JSON_LINES,
                """
                {"accountId":"j-1","legalName":"Lines One","country":"DE","standing":"named"}

                {"accountId":"j-2","legalName":"Half
                {"accountId":"j-3","accountId":"j-4","legalName":"Twice","standing":"named"}
                [1]
                {"accountId":"j-5","legalName":"\\ud800","standing":"named"}
                {"accountId":"j-6","legalName":"More","standing":"named","x":1}
                {"accountId":"j-1","legalName":"Lines Two","standing":"named"}
                """));
    assertThat(progress(job)).isEqualTo("DONE 1 of 7, faulty 6");
    assertThat(faults(job))
        .contains("2  malformed", "3  duplicateKey", "4  type", "5 /legalName loneSurrogate")
        .contains("6 /x additionalProperties", "7 /accountId duplicateId");
  }

  @Test
  void opportunities_name_their_accounts_and_their_money() {
    BOOKS.put("o-acc", Books.company("Opportune GmbH"));
    Answer job =
        BOOKS.finished(
            BOOKS.importOpportunities(
                CSV,
                """
                opportunityId,accountId,productFamilies,stage,owner,open,lastActivityOn,amountMinor,currency
                oi-1,o-acc,analytics|storage,Proposal,direct,true,2026-02-20,1000,EUR
                oi-2,nowhere,analytics,Proposal,direct,true,2026-02-20,,
                oi-3,o-acc,analytics,Proposal,direct,yes,2026-02-30,12.50,
                oi-4,o-acc,,Won,partner,false,2026-02-20,,
                """));
    assertThat(progress(job)).isEqualTo("DONE 1 of 4, faulty 3");
    assertThat(faults(job).split(", "))
        .containsExactlyInAnyOrder(
            "2 /accountId unknownAccount",
            "3 /open type",
            "3 /lastActivityOn format",
            "3 /amount/amountMinor type",
            "3 /amount/currency required",
            "4 /productFamilies required");
  }

  @Test
  void many_rows_with_one_name_and_one_domain_are_all_stored() {
    String rows =
        java.util.stream.IntStream.range(0, 300)
            .mapToObj(i -> "m-%d,Many GmbH,DE,many-gmbh.de,named\n".formatted(i))
            .collect(java.util.stream.Collectors.joining());
    Answer job =
        BOOKS.finished(
            BOOKS.importAccounts(CSV, "accountId,legalName,country,websites,standing\n" + rows));
    assertThat(progress(job)).isEqualTo("DONE 300 of 300, faulty 0");
    assertThat(BOOKS.key("NAME#many@DE").orElseThrow().customerId()).isEqualTo("m-0");
    assertThat(BOOKS.key("NAME#many@DE").orElseThrow().also()).hasSize(8);
    assertThat(BOOKS.linkOf("m-299")).contains("m-0");
    assertThat(Books.ENVIRONMENT.log()).doesNotContain("IllegalStateException");
  }

  @Test
  void what_was_told_begins_and_ends_with_the_job() {
    Answer accepted =
        BOOKS.importAccounts(CSV, "accountId,legalName,standing\nw-1,Told GmbH,named\n");
    BOOKS.finished(accepted);
    String aggregate = "JOB#" + accepted.text("/jobId");
    assertThat(BOOKS.events(aggregate))
        .extracting(event -> event.event())
        .containsExactly("job.created", "job.finished");
    assertThat(BOOKS.events(aggregate).getLast().data()).contains("\"rowsDone\":1");
    assertThat(BOOKS.events("CUSTOMER#w-1").getFirst().actor()).isEqualTo(accepted.text("/jobId"));
  }

  static String progress(Answer job) {
    return "%s %d of %d, faulty %d"
        .formatted(
            job.text("/state"),
            job.body().at("/progress/rowsDone").asInt(),
            job.body().at("/progress/rowsTotal").asInt(),
            job.body().at("/progress/rowsFaulty").asInt());
  }
}
