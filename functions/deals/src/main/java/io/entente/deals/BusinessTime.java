package io.entente.deals;

import io.entente.kernel.PartnerId;
import io.entente.platform.items.PartnerStanding;
import io.entente.platform.table.TenantTable;
import io.entente.program.BusinessCalendar;
import io.entente.program.Program;
import io.entente.program.Review;
import org.jspecify.annotations.Nullable;

/**
 * The rules of time for a deal that was decided: by the version of the program that decided it, and
 * by its partner's business hours.
 */
record BusinessTime(Program program, BusinessCalendar calendar) {

  static BusinessTime of(TenantTable table, ProgramStore programs, DealItem deal) {
    Program program = programs.version(table, deal.ruling().programVersion()).program();
    @Nullable String country =
        table
            .get(PartnerStanding.TYPE, PartnerStanding.key(new PartnerId(deal.partnerId())))
            .map(PartnerStanding::country)
            .orElse(null);
    return new BusinessTime(program, program.calendarOf(country));
  }

  @Nullable Review review() {
    return program.review();
  }
}
