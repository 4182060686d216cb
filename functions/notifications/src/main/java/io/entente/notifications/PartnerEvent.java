package io.entente.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is read of an event on a partner's way, or of a certificate. */
record PartnerEvent(
    String partnerId,
    @Nullable String journey,
    @Nullable List<Step> milestones,
    @Nullable Instant dueAt,
    @Nullable String certification,
    @Nullable LocalDate validUntil) {
  private static final String PARTNER = "PARTNER";

  /** A milestone that it is about. */
  record Step(String milestone, String owner) {}

  List<String> milestoneIds() {
    return Objects.requireNonNullElse(milestones, List.<Step>of()).stream()
        .map(Step::milestone)
        .toList();
  }

  /** Whether the partner is to do all of it. */
  boolean isThePartners() {
    return Objects.requireNonNullElse(milestones, List.<Step>of()).stream()
        .allMatch(step -> step.owner().equals(PARTNER));
  }

  @Nullable Instant due() {
    return validUntil == null ? dueAt : validUntil.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
