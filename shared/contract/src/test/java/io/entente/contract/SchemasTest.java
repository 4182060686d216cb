package io.entente.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is true of every schema: closed, bounded, described. */
class SchemasTest {
  private static final JsonNode DOCUMENT = Contract.load().document();
  private static final List<SchemaPart> SCHEMAS = SchemaPart.all(DOCUMENT);

  @Test
  void no_object_takes_members_that_it_does_not_know() {
    assertThat(offending("object", part -> !isClosed(part.node()))).isEmpty();
  }

  @Test
  void an_object_that_is_open_says_why() {
    assertThat(SCHEMAS)
        .filteredOn(part -> part.node().path("additionalProperties").asBoolean(false))
        .allMatch(part -> part.hasAll("x-entente-open"));
  }

  @Test
  void every_required_member_is_declared() {
    assertThat(SCHEMAS)
        .filteredOn(part -> part.hasAll("required"))
        .allSatisfy(
            part ->
                assertThat(part.node().required("properties").propertyNames())
                    .as(part.place())
                    .containsAll(texts(part.node().required("required"))));
  }

  @Test
  void no_string_is_without_bounds() {
    assertThat(offending("string", part -> !isBounded(part))).isEmpty();
  }

  @Test
  void a_string_of_free_text_refuses_control_characters() {
    assertThat(
            offending(
                "string",
                part ->
                    !part.hasAll("enum") && !part.hasAll("pattern") && !isBodyOfLines(part.node())))
        .isEmpty();
  }

  @Test
  void no_number_and_no_list_is_without_bounds() {
    assertThat(offending("integer", part -> !part.hasAll("minimum", "maximum"))).isEmpty();
    assertThat(offending("array", part -> !part.hasAll("maxItems", "items"))).isEmpty();
    assertThat(SCHEMAS).noneMatch(part -> part.is("number"));
  }

  @Test
  void nothing_may_be_null() {
    assertThat(SCHEMAS).noneMatch(part -> part.node().path("type").isArray() || part.is("null"));
  }

  @Test
  void every_named_schema_is_explained_and_shown() {
    assertThat(SchemaPart.named(DOCUMENT.required("components"), "schemas"))
        .allMatch(part -> part.hasAll("description", "examples"));
  }

  @Test
  void member_names_are_in_lower_camel_case() {
    assertThat(SCHEMAS)
        .flatExtracting(part -> List.copyOf(part.node().path("properties").propertyNames()))
        .allMatch(name -> name.matches("[a-z][A-Za-z0-9]*"));
  }

  @Test
  void a_check_takes_what_a_registration_takes_and_needs_less() {
    JsonNode register = DOCUMENT.at("/components/schemas/RegisterDeal");
    JsonNode check = DOCUMENT.at("/components/schemas/CheckDeal");
    assertThat(List.copyOf(check.required("properties").propertyNames()))
        .containsExactlyElementsOf(withoutDraft(register));
    assertThat(texts(check.required("required"))).containsExactly("endCustomer", "products");
  }

  @Test
  void a_revision_says_all_that_a_registration_says_but_whose_it_is() {
    JsonNode register = DOCUMENT.at("/components/schemas/RegisterDeal");
    JsonNode revise = DOCUMENT.at("/components/schemas/ReviseDeal");
    List<String> said = withoutDraft(register);
    said.remove("partnerId");
    assertThat(List.copyOf(revise.required("properties").propertyNames()))
        .containsExactlyElementsOf(said);
    assertThat(revise.required("required")).isEqualTo(register.required("required"));
  }

  @Test
  void a_registered_deal_gives_back_all_that_was_registered() {
    assertThat(DOCUMENT.at("/components/schemas/Deal/properties").propertyNames())
        .containsAll(withoutDraft(DOCUMENT.at("/components/schemas/RegisterDeal")));
  }

  @Test
  void a_draft_says_what_a_revision_says_and_needs_nothing() {
    JsonNode draft = DOCUMENT.at("/components/schemas/SaveDraft");
    assertThat(List.copyOf(draft.required("properties").propertyNames()))
        .containsExactlyElementsOf(
            DOCUMENT.at("/components/schemas/ReviseDeal/properties").propertyNames());
    assertThat(draft.has("required")).isFalse();
  }

  /** What was a draft is none when it is registered. */
  private static List<String> withoutDraft(JsonNode register) {
    var said = new ArrayList<>(register.required("properties").propertyNames());
    said.remove("draftId");
    return said;
  }

  @Test
  void the_lists_of_codes_are_those_of_the_platform() {
    assertThat(texts(DOCUMENT.at("/components/schemas/Country/enum")))
        .doesNotHaveDuplicates()
        .contains(Locale.getISOCountries());
    assertThat(texts(DOCUMENT.at("/components/schemas/Currency/enum")))
        .doesNotHaveDuplicates()
        .allSatisfy(code -> assertThat(java.util.Currency.getInstance(code)).isNotNull());
  }

  private static List<String> offending(String type, Predicate<SchemaPart> offends) {
    return SCHEMAS.stream()
        .filter(part -> part.is(type))
        .filter(offends)
        .map(SchemaPart::place)
        .toList();
  }

  /** Closed, or a map whose values and names have schemas, or open for a reason. */
  private static boolean isClosed(JsonNode schema) {
    JsonNode others = schema.path("additionalProperties");
    return (others.isBoolean() && !others.booleanValue())
        || (others.isObject() && schema.has("propertyNames"))
        || schema.has("x-entente-open");
  }

  private static boolean isBounded(SchemaPart part) {
    return part.hasAll("enum") || part.hasAll("const") || part.hasAll("maxLength");
  }

  /** The lines of an import are checked one by one, each against a schema of its own. */
  private static boolean isBodyOfLines(JsonNode schema) {
    return schema.has("contentMediaType");
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::stringValue).toList();
  }
}
