package io.entente.partners;

import io.entente.kernel.PartnerId;
import io.entente.platform.events.Event;
import io.entente.platform.items.PartnerStanding;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import io.entente.program.Agreement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Partners' agreements in the tenant's table. */
final class Agreements {
  /** What is told; no person's data. */
  record Signed(String partnerId, String version, String language, String hash) {}

  /**
   * A partner, what it signs today, and what it has signed.
   *
   * @param current empty where the program has none for partners of this type
   */
  record Reading(
      TenantTable table,
      Versioned<PartnerItem> partner,
      Optional<Agreement> current,
      Optional<Versioned<SignatureItem>> signed,
      Instant now) {
    AgreementView view() {
      return AgreementView.of(partner.item().partnerId(), current, signed.map(Versioned::item));
    }
  }

  private final TenantTables tables;
  private final ProgramStore programs = new ProgramStore();
  private final Clock clock;

  Agreements(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /** Empty where there is no such partner that the caller may see. */
  Optional<Reading> visible(PartnerId partner) {
    return PartnerStore.mayBeSeen(partner) ? read(partner) : Optional.empty();
  }

  private Optional<Reading> read(PartnerId partner) {
    TenantTable table = tables.current();
    Instant now = clock.instant();
    var read =
        table.read(
            List.of(PartnerItem.key(partner), SignatureItem.key(partner), ProgramInForce.KEY));
    return read.versioned(PartnerItem.TYPE)
        .map(
            item ->
                new Reading(
                    table,
                    item,
                    programs
                        .inForce(table, read, now)
                        .flatMap(program -> Agreement.of(program, item.item().partnerType())),
                    read.versioned(SignatureItem.TYPE),
                    now));
  }

  /** In one transaction with the partner's standing: what is signed is open at once. */
  static ChangeResult sign(Reading reading, SignatureItem signature) {
    return signing(reading.table().change(), reading, signature).commit();
  }

  /** The same as part of another change. */
  static Change signing(Change change, Reading reading, SignatureItem signature) {
    PartnerItem partner = reading.partner().item().signed(signature.version(), reading.now());
    var told =
        new Signed(
            signature.partnerId(), signature.version(), signature.language(), signature.hash());
    return change
        .aggregate(
            "signature",
            SignatureItem.TYPE,
            signature,
            reading.signed(),
            Event.of("agreement.signed", reading.now(), told))
        .replace(
            "partner", PartnerItem.TYPE, partner, reading.partner(), PartnerStore.changed(partner))
        .put(PartnerStanding.TYPE, partner.standing());
  }
}
