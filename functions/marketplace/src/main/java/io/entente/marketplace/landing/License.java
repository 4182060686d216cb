package io.entente.marketplace.landing;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A license, by which an agreement's events and its buyer find each other: whichever comes first
 * waits here for the other.
 *
 * @param licenseId the last part of its ARN, which is the same however AWS writes the rest
 */
public record License(
    @Stored(DataClass.BUSINESS) String licenseId,
    @Stored(DataClass.BUSINESS) @Nullable String agreementId,
    @Stored(DataClass.BUSINESS) @Nullable String buyerId) {
  private static final Pattern BEFORE_ID = Pattern.compile("^.*[:/]");

  public static final ItemType<License> TYPE =
      ItemType.named("marketplace_license", 1, "marketplace")
          .holding(License.class, license -> key(license.licenseId));

  public static ItemKey key(String licenseId) {
    return new ItemKey("LICENSE#" + licenseId, "LICENSE");
  }

  /**
   * Captured ARNs are whole, documented ones lack their beginning: what tells them apart is last.
   */
  public static String id(String arn) {
    return BEFORE_ID.matcher(arn).replaceFirst("");
  }
}
