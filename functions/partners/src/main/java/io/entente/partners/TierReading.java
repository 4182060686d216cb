package io.entente.partners;

import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import io.entente.program.Program;
import io.entente.program.TierRules;
import io.entente.program.tiers.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * A partner, its tier and the program as they stand at one instant.
 *
 * @param stored empty where the tier was never looked at
 */
record TierReading(
    TenantTable table,
    Versioned<PartnerItem> partner,
    Optional<Versioned<TierItem>> stored,
    Optional<Program> program,
    Instant now) {

  PartnerItem item() {
    return partner.item();
  }

  TierFacts facts() {
    return stored.map(tier -> tier.item().facts()).orElse(TierFacts.NONE);
  }

  /** Its tier is what the partner's own record says: the vendor may have put another one. */
  Standing standing() {
    String tier = item().tier();
    return stored
        .map(each -> each.item().standing())
        .filter(each -> each.tier().equals(tier))
        .orElseGet(() -> Standing.at(tier));
  }

  /** The program, where it asks for anything. */
  Optional<Program> rules() {
    return program.filter(each -> each.tierRules() != null);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone());
  }

  /** The first instant of a day, which is not midnight wherever clocks go forward then. */
  Instant beginOf(LocalDate day) {
    return day.atStartOfDay(zone()).toInstant();
  }

  private ZoneId zone() {
    return rules().map(Program::tierRules).map(TierRules::zone).orElse(ZoneOffset.UTC);
  }

  /** Whether tiers mean anything to it any more. */
  boolean isOver() {
    return Objects.equals(item().state(), "terminated");
  }
}
