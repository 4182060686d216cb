package io.entente.partners;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.items.PartnerStanding;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a partner under the vendor's own id. Putting the same again changes nothing and tells
 * nobody; with {@code If-Match} it replaces only the version that was read. A tier takes effect
 * where it is another one than was put before: between two puts the partner may have earned its
 * own.
 */
final class PutPartner implements Operation<PutPartner.Request, Partner> {
  record Request(String partnerId, @Nullable Long ifMatch, Body body) {}

  /** The contract's {@code PutPartner}. */
  record Body(
      String name,
      String type,
      String state,
      String tier,
      List<String> territories,
      List<String> productFamilies,
      boolean agreementSigned,
      @Nullable List<Partner.Certificate> certificates,
      @Nullable String country,
      @Nullable List<Partner.Contact> contacts) {}

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final PartnerStore partners;
  private final Clock clock;

  PutPartner(PartnerStore partners, Clock clock) {
    this.partners = partners;
    this.clock = clock;
  }

  @Override
  public Outcome<Partner> apply(Request request) {
    List<Fault> faults = unknownCountries(request.body.territories);
    return faults.isEmpty()
        ? Attempts.of(() -> put(request))
        : Outcome.refused(Problem.invalid(faults));
  }

  private static List<Fault> unknownCountries(List<String> territories) {
    return java.util.stream.IntStream.range(0, territories.size())
        .filter(i -> !COUNTRIES.contains(territories.get(i)))
        .mapToObj(
            i ->
                new Fault(
                    "/territories/" + i,
                    "country",
                    "/territories/%d is not a country of ISO 3166-1: %s."
                        .formatted(i, territories.get(i))))
        .toList();
  }

  private Optional<Outcome<Partner>> put(Request request) {
    Optional<Versioned<PartnerItem>> stored = partners.find(new PartnerId(request.partnerId));
    PartnerItem wanted = stored.map(s -> kept(s.item(), item(request))).orElse(item(request));
    if (request.ifMatch != null
        && !stored.map(Versioned::version).orElse(0L).equals(request.ifMatch)) {
      return Optional.of(stale(stored));
    }
    Optional<String> merged = stored.map(Versioned::item).map(PartnerItem::mergedInto);
    if (merged.isPresent()) {
      return Optional.of(merged(request.partnerId, merged.get()));
    }
    if (stored.isPresent() && stored.get().item().sameAs(wanted)) {
      return Optional.of(Outcome.done(Partner.of(stored.get())));
    }
    ChangeResult result =
        stored.map(read -> partners.replace(read, wanted)).orElseGet(() -> partners.create(wanted));
    long version = stored.map(Versioned::version).orElse(0L) + 1;
    return switch (result) {
      case ChangeResult.Committed _ ->
          Optional.of(Outcome.done(Partner.of(new Versioned<>(wanted, version, ""))));
      case ChangeResult.Lost _, ChangeResult.Raced _ -> Optional.empty();
    };
  }

  private static Outcome<Partner> merged(String partner, String into) {
    return Outcome.refused(
        ProblemKind.CONFLICT,
        "Partner %s was merged into %s. Put that one instead.".formatted(partner, into));
  }

  private static Outcome<Partner> stale(Optional<Versioned<PartnerItem>> stored) {
    return Outcome.refused(
        ProblemKind.STALE_VERSION,
        stored
            .map(s -> "It is at version %d now; read it again.".formatted(s.version()))
            .orElse("It does not exist yet; leave If-Match out."));
  }

  private PartnerItem item(Request request) {
    Body body = request.body;
    return new PartnerItem(
        request.partnerId,
        body.name,
        body.type,
        body.state,
        body.tier,
        body.territories,
        body.productFamilies,
        body.agreementSigned,
        certificates(body),
        body.country,
        contacts(body),
        clock.instant(),
        null,
        null,
        null);
  }

  /**
   * Whoever puts the tier again that it put before takes back none that was earned since, and
   * nobody unsigns what was signed here.
   */
  private static PartnerItem kept(PartnerItem stored, PartnerItem put) {
    String version = stored.signedVersion();
    PartnerItem signed = version == null ? put : put.signed(version, put.changedAt());
    return put.tier().equals(stored.tierGiven())
        ? signed.inTier(stored.tier(), put.changedAt())
        : signed;
  }

  private static @Nullable List<PartnerStanding.Certificate> certificates(Body body) {
    return body.certificates == null
        ? null
        : body.certificates.stream()
            .map(c -> new PartnerStanding.Certificate(c.certification(), c.validUntil()))
            .toList();
  }

  private static @Nullable List<PartnerItem.Contact> contacts(Body body) {
    return body.contacts == null
        ? null
        : body.contacts.stream()
            .map(c -> new PartnerItem.Contact(c.name(), c.email(), c.role()))
            .toList();
  }
}
