package io.entente.partners;

import io.entente.kernel.DataClass;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Stored;
import io.entente.platform.items.PartnerStanding;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.ItemType.IndexKey;
import io.entente.platform.table.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partner as it is stored.
 *
 * @param givenTier that the vendor put last, where the partner has moved to another since; absent
 *     where it has not
 * @param signedVersion of the agreement that it signed here; absent where it signed none here
 * @param mergedInto the partner that it became part of; absent where it is one of its own
 */
public record PartnerItem(
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) String name,
    @Stored(DataClass.BUSINESS) String partnerType,
    @Stored(DataClass.BUSINESS) String state,
    @Stored(DataClass.BUSINESS) String tier,
    @Stored(DataClass.BUSINESS) List<String> territories,
    @Stored(DataClass.BUSINESS) List<String> productFamilies,
    @Stored(DataClass.BUSINESS) boolean agreementSigned,
    @Stored(DataClass.BUSINESS) @Nullable List<PartnerStanding.Certificate> certificates,
    @Stored(DataClass.BUSINESS) @Nullable String country,
    @Stored(DataClass.PERSONAL) @Nullable List<Contact> contacts,
    @Stored(DataClass.BUSINESS) Instant changedAt,
    @Stored(DataClass.BUSINESS) @Nullable String givenTier,
    @Stored(DataClass.BUSINESS) @Nullable String signedVersion,
    @Stored(DataClass.BUSINESS) @Nullable String mergedInto) {

  /** A person at the partner. */
  public record Contact(
      @Stored(DataClass.PERSONAL) String name,
      @Stored(DataClass.PERSONAL) String email,
      @Stored(DataClass.PERSONAL) @Nullable String role) {}

  /** What a list of partners shows. */
  public record Shown(
      @Stored(DataClass.BUSINESS) String name,
      @Stored(DataClass.BUSINESS) String type,
      @Stored(DataClass.BUSINESS) String tier) {
    static final View<Shown> VIEW = View.of(Shown.class);
  }

  public static final ItemType<PartnerItem> TYPE =
      ItemType.named("partner", 1, "partners")
          .holding(PartnerItem.class, partner -> key(new PartnerId(partner.partnerId)))
          .first(p -> Optional.of(new IndexKey(inState(p.state), p.partnerId)))
          .view(Shown.VIEW, p -> new Shown(p.name, p.partnerType, p.tier));

  /** The list of partners in one state. */
  static String inState(String state) {
    return "PARTNERS#" + state;
  }

  public static ItemKey key(PartnerId partner) {
    return new ItemKey("PARTNER#" + partner, "PARTNER");
  }

  PartnerStanding standing() {
    return new PartnerStanding(
        partnerId,
        state,
        partnerType,
        tier,
        agreementSigned,
        territories,
        productFamilies,
        certificates,
        country,
        changedAt);
  }

  /** Whether it says the same, whenever it was said. */
  boolean sameAs(PartnerItem other) {
    return equals(other.at(changedAt));
  }

  /** The tier that the vendor put last: to put it again is no news. */
  String tierGiven() {
    return givenTier == null ? tier : givenTier;
  }

  /** In the tier that it has earned or lost. */
  PartnerItem inTier(String moved, Instant now) {
    return with(moved, moved.equals(tierGiven()) ? null : tierGiven(), now);
  }

  /** In another state, as the vendor put it. */
  public PartnerItem become(String next, Instant now) {
    return become(next, mergedInto, now);
  }

  /**
   * Part of another one from now on: nobody comes in for it, and all that was its is that one's.
   */
  public PartnerItem mergedInto(PartnerId other, Instant now) {
    return become("terminated", other.value(), now);
  }

  private PartnerItem become(String next, @Nullable String merged, Instant now) {
    return new PartnerItem(
        partnerId,
        name,
        partnerType,
        next,
        tier,
        territories,
        productFamilies,
        agreementSigned,
        certificates,
        country,
        contacts,
        now,
        givenTier,
        signedVersion,
        merged);
  }

  private PartnerItem at(Instant instant) {
    return with(tier, givenTier, instant);
  }

  private PartnerItem with(String tierNow, @Nullable String given, Instant instant) {
    return new PartnerItem(
        partnerId,
        name,
        partnerType,
        state,
        tierNow,
        territories,
        productFamilies,
        agreementSigned,
        certificates,
        country,
        contacts,
        instant,
        given,
        signedVersion,
        mergedInto);
  }

  /** What it signed here counts, whatever the vendor knows of other paper. */
  PartnerItem signed(String version, Instant now) {
    return new PartnerItem(
        partnerId,
        name,
        partnerType,
        state,
        tier,
        territories,
        productFamilies,
        true,
        certificates,
        country,
        contacts,
        now,
        givenTier,
        version,
        mergedInto);
  }
}
