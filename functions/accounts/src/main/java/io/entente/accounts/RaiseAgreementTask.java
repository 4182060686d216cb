package io.entente.accounts;

import io.entente.accounts.tasks.Task;
import io.entente.accounts.tasks.Tasks;
import io.entente.accounts.tasks.Work;
import io.entente.kernel.Money;
import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTables;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A purchase agreement at AWS does not fit its deal: nothing is set right without a person. */
record RaiseAgreementTask(TenantTables tables, Tasks tasks) implements Consumer {
  static final String NAME = "raiseAgreementTask";
  private static final String WON = "WON";

  /** What is read of the event. */
  record Answer(
      String agreementId,
      String dealId,
      String partnerId,
      String result,
      @Nullable String status,
      boolean differs,
      @Nullable Long amountMinor,
      @Nullable String currency,
      @Nullable Long saidMinor,
      @Nullable String saidCurrency) {
    String worth() {
      return amount(amountMinor, currency);
    }

    String said() {
      return amount(saidMinor, saidCurrency);
    }

    private static String amount(@Nullable Long minor, @Nullable String currency) {
      return minor == null || currency == null
          ? "an amount that nobody named"
          : Money.of(minor, currency).toString();
    }
  }

  @Override
  public void accept(Notice notice) {
    Answer answer = EventItem.told(tables.current(), notice, Answer.class).orElseThrow();
    odd(answer)
        .ifPresent(
            text ->
                tasks.openForNews(
                    Tasks.id(Task.Kind.AGREEMENT_ODD, answer.agreementId + "#" + answer.dealId),
                    work(answer, text)));
  }

  private static Optional<String> odd(Answer answer) {
    return switch (answer.result) {
      case WON ->
          answer.differs
              ? Optional.of(
                  "The deal is won for %s, and was said to be worth %s. If the offer was made so, there is nothing to do; else correct the deal."
                      .formatted(answer.worth(), answer.said()))
              : Optional.empty();
      case "WON_BEFORE" ->
          answer.differs
              ? Optional.of(
                  "The deal was won already; this agreement is worth %s. Look whether it is another sale, and register a deal for it if so."
                      .formatted(answer.worth()))
              : Optional.empty();
      case "NOT_OPEN" ->
          Optional.of(
              "The buyer accepted, worth %s, and the deal is %s. Decide who is paid for it: renew the deal or register it anew for its partner and close it as won, or leave it."
                  .formatted(answer.worth(), answer.status));
      case "OTHER_PARTNER" ->
          Optional.of(
              "The buyer accepted, worth %s, what was offered for partner %s; the deal is another partner's by now. Agree with both whose sale it is, and close the deal."
                  .formatted(answer.worth(), answer.partnerId));
      case "NO_AMOUNT" ->
          Optional.of(
              "The buyer accepted, and neither AWS nor the deal says what it is worth. Close the"
                  + " deal with its amount.");
      default -> Optional.of("The buyer accepted an offer that names a deal that does not exist.");
    };
  }

  private static Work work(Answer answer, String text) {
    return new Work(
        Task.Kind.AGREEMENT_ODD,
        Work.ANYBODY,
        "Purchase agreement %s does not fit its deal".formatted(answer.agreementId),
        text,
        List.of(),
        List.of(answer.dealId),
        null);
  }
}
