package io.entente.crm.port;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What is ours to say of an opportunity, whatever people do to it in the CRM.
 *
 * @param status of the deal
 */
public record Note(
    String dealId,
    String partnerId,
    boolean coSell,
    String channelManager,
    String salesRep,
    String status,
    Instant protectedUntil) {
  private static final String BEGIN = "--- partner program ---";
  private static final String END = "--- end ---";

  /** As lines between two marks, for a CRM that has no fields for it. */
  public String text() {
    return """
        %s
        Deal: %s
        Partner: %s
        Co-sell: %s
        Channel manager: %s
        Sales representative: %s
        Registration: %s, protected until %s
        %s"""
        .formatted(
            BEGIN,
            dealId,
            partnerId,
            coSell ? "yes" : "no",
            channelManager,
            salesRep,
            status,
            LocalDate.ofInstant(protectedUntil, ZoneOffset.UTC),
            END);
  }

  /** The same within a text that people have written in: what stands around it stays. */
  public String within(String text) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END, Math.max(begin, 0));
    if (begin < 0 || end < 0) {
      return text.isBlank() ? text() : text() + "\n" + text;
    }
    return text.substring(0, begin) + text() + text.substring(end + END.length());
  }
}
