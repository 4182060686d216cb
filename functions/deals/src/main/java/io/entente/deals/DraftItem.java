package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.json.Json;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What a partner has written down of a deal and not registered: it holds nothing, counts for
 * nothing, and nobody at the vendor sees it.
 *
 * @param said as the partner's people left it, JSON
 */
record DraftItem(
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) String draftId,
    @Stored(DataClass.BUSINESS) String savedBy,
    @Stored(DataClass.BUSINESS) Instant savedAt,
    @Stored(DataClass.PERSONAL) String said) {
  static final ItemType<DraftItem> TYPE =
      ItemType.named("deal_draft", 1, "deals")
          .holding(DraftItem.class, draft -> key(draft.partnerId, draft.draftId));

  static final String PREFIX = "DRAFT#";

  static ItemKey key(String partnerId, String draftId) {
    return new ItemKey(pk(partnerId), PREFIX + draftId);
  }

  static String pk(String partnerId) {
    return "PARTNER#" + partnerId;
  }

  /** The contract's {@code DealDraft}. */
  record Shown(
      String draftId,
      PartnerStatus partnerStatus,
      String savedBy,
      Instant savedAt,
      JsonNode deal) {}

  DraftItem saying(String other) {
    return new DraftItem(partnerId, draftId, savedBy, savedAt, other);
  }

  Shown shown() {
    return new Shown(draftId, PartnerStatus.DRAFT, savedBy, savedAt, Json.MAPPER.readTree(said));
  }
}
