package io.entente.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {
  private static final String PLACE = "2026-03-01T09:30:00.000Z#deal_0123456789abcdefghjkmnpqrs";
  private static final PageCursor DEALS = PageCursor.of("deal");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "~",
        "%",
        "not a cursor",
        "2026-03-01T09:30:00.000Z#deal_0123456789abcdefghjkmnpqrs",
        "MjAyNi0wMy0wMVQwOTozMDowMC4wMDBaI2RlYWxfMDEyMzQ1Njc4OQ"
      })
  void what_no_page_gave_is_refused_with_what_to_do(String cursor) {
    assertThat(DEALS.page(cursor, PageCursor.END, place -> place))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.problem().faults())
                    .extracting(Fault::pointer)
                    .containsExactly("query:cursor"));
  }

  @Test
  void a_place_of_another_list_is_refused() {
    String cursor = PageCursor.text(PLACE.replace("deal_", "task_"));

    assertThat(DEALS.read(cursor, PageCursor.END)).isEmpty();
  }

  @Test
  void without_one_the_list_begins_and_with_one_it_goes_on() {
    assertThat(DEALS.page(null, PageCursor.END, place -> place))
        .isEqualTo(Outcome.done(PageCursor.END));
    assertThat(DEALS.page(PageCursor.text(PLACE), PageCursor.END, place -> place))
        .isEqualTo(Outcome.done(PLACE));
  }
}
