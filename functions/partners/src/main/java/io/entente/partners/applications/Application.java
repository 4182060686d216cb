package io.entente.partners.applications;

import io.entente.platform.table.Versioned;
import io.entente.program.recruiting.ScreeningReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An application as the contract shows it. */
public record Application(
    String applicationId,
    ApplicationState state,
    ApplicationItem.Company company,
    ApplicationItem.Applicant applicant,
    String type,
    List<String> territories,
    @Nullable String about,
    @Nullable Screening screening,
    List<String> similar,
    @Nullable String channelManager,
    @Nullable String partnerId,
    @Nullable String decidedBy,
    @Nullable String note,
    long version,
    Instant receivedAt,
    @Nullable Instant decidedAt) {

  /** What the rules made of it; the contract's {@code ApplicationScreening}. */
  public record Screening(
      ScreeningReason reason,
      @Nullable String rule,
      @Nullable Map<String, String> text,
      long programVersion) {}

  /**
   * @param text of the rule that fired; absent where none did
   */
  static Application of(Versioned<ApplicationItem> stored, @Nullable Map<String, String> text) {
    ApplicationItem item = stored.item();
    return new Application(
        item.applicationId(),
        item.state(),
        item.company(),
        item.applicant(),
        item.partnerType(),
        item.territories(),
        item.about(),
        screening(item.screened(), text),
        item.similar(),
        item.channelManager(),
        item.partnerId(),
        item.decidedBy(),
        item.note(),
        stored.version(),
        item.receivedAt(),
        item.decidedAt());
  }

  private static @Nullable Screening screening(
      ApplicationItem.@Nullable Verdict verdict, @Nullable Map<String, String> text) {
    return verdict == null
        ? null
        : new Screening(verdict.reason(), verdict.rule(), text, verdict.programVersion());
  }
}
