package io.entente.program.journeys;

import java.util.List;
import java.util.Map;

/**
 * All that the conditions of a journey can name.
 *
 * @param state the partner's
 * @param people how many of the partner's people are known
 * @param administrators how many of these look after the others
 * @param certifiedPeople how many are certified for anything today
 * @param certifications for what somebody is certified today
 * @param dealsRegistered how many registrations were ever approved
 * @param dealsWon how many were won
 * @param days how long the journey takes so far
 */
public record JourneyFacts(
    String state,
    String tier,
    boolean agreementSigned,
    long people,
    long administrators,
    long certifiedPeople,
    List<String> certifications,
    long dealsRegistered,
    long dealsWon,
    long days) {
  private static final String ACTIVE = "active";

  public JourneyFacts {
    certifications = List.copyOf(certifications);
  }

  boolean isActive() {
    return state.equals(ACTIVE);
  }

  /** By the names that conditions use. */
  public Map<String, Object> values() {
    return Map.ofEntries(
        Map.entry("state", state),
        Map.entry("tier", tier),
        Map.entry("agreementSigned", agreementSigned),
        Map.entry("people", people),
        Map.entry("administrators", administrators),
        Map.entry("certifiedPeople", certifiedPeople),
        Map.entry("certifications", certifications),
        Map.entry("dealsRegistered", dealsRegistered),
        Map.entry("dealsWon", dealsWon),
        Map.entry("days", days));
  }
}
