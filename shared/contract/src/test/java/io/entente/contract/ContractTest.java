package io.entente.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractTest {
  private static final Contract CONTRACT = Contract.load();

  @Test
  void a_route_that_is_not_in_the_contract_does_not_exist() {
    assertThat(CONTRACT.route("GET", "/v1/deals/deal_1")).isEmpty();
    assertThat(CONTRACT.route("DELETE", "/v1/deals/{dealId}")).isEmpty();
    assertThat(CONTRACT.operationsOf("finance")).isEmpty();
  }

  @Test
  void a_route_leads_to_its_operation() {
    assertThat(CONTRACT.route("get", "/v1/deals/{dealId}"))
        .map(OperationSpec::operationId)
        .contains("getDeal");
    assertThat(CONTRACT.route("POST", "/v1/deals/check"))
        .map(OperationSpec::operationId)
        .contains("checkDeal");
  }

  @Test
  void each_operation_belongs_to_one_context() {
    var contexts = CONTRACT.operations().stream().map(OperationSpec::context).distinct().toList();

    assertThat(contexts).contains("deals", "accounts", "partners", "tenants");
    assertThat(contexts.stream().flatMap(context -> CONTRACT.operationsOf(context).stream()))
        .containsExactlyInAnyOrderElementsOf(CONTRACT.operations());
    assertThat(CONTRACT.operationsOf("partners"))
        .extracting(OperationSpec::operationId)
        .contains("putPartner", "getPartner")
        .doesNotContain("putAccount");
  }

  @Test
  void an_operation_knows_what_it_reads_and_answers() {
    OperationSpec registerDeal = CONTRACT.route("POST", "/v1/deals").orElseThrow();
    assertThat(registerDeal.successStatus()).isEqualTo(201);
    assertThat(registerDeal.needsIdempotencyKey()).isTrue();
    assertThat(registerDeal.answerSchema()).isEqualTo(Optional.of("/components/schemas/Deal"));
    assertThat(registerDeal.body().orElseThrow().schemas())
        .containsEntry("application/json", "/components/schemas/RegisterDeal");
    assertThat(registerDeal.parameters())
        .contains(
            new ParameterSpec(
                "Idempotency-Key", "header", true, "/components/parameters/IdempotencyKey/schema"));
  }

  @Test
  void an_import_reads_lines_and_more_of_them() {
    BodySpec body =
        CONTRACT.route("POST", "/v1/accounts/imports").orElseThrow().body().orElseThrow();
    assertThat(body.schemas()).containsOnlyKeys("text/csv", "application/jsonl");
    assertThat(body.maxBytes()).isEqualTo(5_000_000);
  }

  @Test
  void a_tenant_is_the_operators_matter() {
    Access access = CONTRACT.route("POST", "/v1/tenants").orElseThrow().access();
    assertThat(access.tenantless()).isTrue();
    assertThat(access.roles()).containsExactly("operator");
  }
}
