package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.Condition;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.Timestamps;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who holds one end customer for one product family. There is one of it, so two can never hold; a
 * deal that a person found not to overlap holds its own part beside it. Owner: deals; others may
 * read that a customer is held, and until when.
 *
 * @param until when it lapses, whether anybody notices or not
 * @param project as the deal that holds names it
 * @param motion how that deal is sold; absent from an item of old
 * @param channelManager whose that deal is at the vendor; absent from an item of old
 * @param apart that it is one deal's part only, behind which nobody waits
 * @param drawn how many numbers have been drawn by those who came later; never reset
 */
public record Hold(
    @Stored(DataClass.BUSINESS) String customerId,
    @Stored(DataClass.BUSINESS) String family,
    @Stored(DataClass.BUSINESS) String dealId,
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) Instant until,
    @Stored(DataClass.BUSINESS) @Nullable String project,
    @Stored(DataClass.BUSINESS) @Nullable String motion,
    @Stored(DataClass.BUSINESS) @Nullable String channelManager,
    @Stored(DataClass.BUSINESS) boolean apart,
    @Stored(DataClass.BUSINESS) long drawn) {

  public static final ItemType<Hold> TYPE =
      ItemType.named("hold", 1, "deals").holding(Hold.class, Hold::key);

  /** The deal that holds. */
  public record Holder(
      String dealId,
      String partnerId,
      Instant until,
      @Nullable String project,
      @Nullable String motion,
      String channelManager,
      boolean apart) {}

  public static ItemKey key(String customerId, String family) {
    return new ItemKey(Customers.pk(customerId), "HOLD#" + family);
  }

  private ItemKey key() {
    ItemKey whole = key(customerId, family);
    return apart ? new ItemKey(whole.pk(), whole.sk() + "#" + dealId) : whole;
  }

  /** A scope that nobody ever held, as its first holder takes it. */
  public static Hold first(String customerId, String family, Holder holder) {
    return new Hold(customerId, family, "", "", Instant.EPOCH, null, null, null, holder.apart, 0)
        .takenBy(holder);
  }

  /** Whether it is what such a deal holds, or would: its own part, or the whole. */
  public boolean suits(Holder holder) {
    return apart == holder.apart && (!apart || dealId.equals(holder.dealId));
  }

  public boolean liveAt(Instant now) {
    return until.isAfter(now);
  }

  /** The same scope and its line, held by another one. */
  public Hold takenBy(Holder holder) {
    return new Hold(
        customerId,
        family,
        holder.dealId,
        holder.partnerId,
        holder.until,
        holder.project,
        holder.motion,
        holder.channelManager,
        apart,
        drawn);
  }

  /** Given up: nobody's from that instant on, and its numbers go on. */
  public Hold lapsingAt(Instant end) {
    return new Hold(
        customerId, family, dealId, partnerId, end, project, motion, channelManager, apart, drawn);
  }

  /** The same, where its deal names its project otherwise. */
  public Hold naming(@Nullable String other) {
    return new Hold(
        customerId, family, dealId, partnerId, until, other, motion, channelManager, apart, drawn);
  }

  /** Whether somebody names another project than the one that holds, or sells in another way. */
  public boolean isForAnother(@Nullable String otherProject, @Nullable String otherMotion) {
    return differ(project, otherProject) || differ(motion, otherMotion);
  }

  /** What is not said is no difference; nor is how it is written. */
  private static boolean differ(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("[\\s\\p{Punct}]+", " ").toLowerCase(Locale.ROOT);
  }

  /** It must still stand as it was read, so that nobody who drew a number since is passed over. */
  public Condition asRead() {
    return Condition.equal("dealId", dealId)
        .and(Condition.equal("drawn", drawn))
        .and(Condition.equal("until", Timestamps.text(until)));
  }
}
