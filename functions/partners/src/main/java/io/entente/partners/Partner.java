package io.entente.partners;

import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partner as the contract shows it. */
public record Partner(
    String partnerId,
    String name,
    String type,
    String state,
    String tier,
    List<String> territories,
    List<String> productFamilies,
    boolean agreementSigned,
    @Nullable List<Certificate> certificates,
    @Nullable String country,
    @Nullable List<Contact> contacts,
    @Nullable String mergedInto,
    long version,
    Instant changedAt) {

  /** What a partner is certified for; the contract's {@code PartnerCertificate}. */
  public record Certificate(String certification, @Nullable LocalDate validUntil) {}

  /** A person to talk to. */
  public record Contact(String name, String email, @Nullable String role) {}

  static Partner of(Versioned<PartnerItem> stored) {
    PartnerItem item = stored.item();
    return new Partner(
        item.partnerId(),
        item.name(),
        item.partnerType(),
        item.state(),
        item.tier(),
        item.territories(),
        item.productFamilies(),
        item.agreementSigned(),
        certificates(item),
        item.country(),
        contacts(item),
        item.mergedInto(),
        stored.version(),
        item.changedAt());
  }

  private static @Nullable List<Certificate> certificates(PartnerItem item) {
    return item.certificates() == null
        ? null
        : item.certificates().stream()
            .map(c -> new Certificate(c.certification(), c.validUntil()))
            .toList();
  }

  private static @Nullable List<Contact> contacts(PartnerItem item) {
    return item.contacts() == null
        ? null
        : item.contacts().stream().map(c -> new Contact(c.name(), c.email(), c.role())).toList();
  }
}
