package io.entente.platform.links;

import io.entente.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a link says.
 *
 * @param purpose as the contract names it: {@code unsubscribe}
 * @param about ids, in an order that is the purpose's own
 * @param until when it opens nothing any more
 */
public record Link(TenantId tenant, String purpose, List<String> about, Instant until) {
  /** The partition keys that credentials reach are made of them: none may stand for others. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:@|-]{1,128}");

  public Link {
    about = List.copyOf(about);
    for (String id : about) {
      if (!ID.matcher(id).matches()) {
        throw new IllegalArgumentException(
            "A link is about ids of up to 128 letters, digits and ._:@|-, got '%s'".formatted(id));
      }
    }
  }
}
