package io.entente.program.journeys;

import io.entente.program.Wording;
import java.util.List;
import java.util.Optional;

/**
 * A way for partners of some types.
 *
 * @param partnerTypes who takes it; empty: all for whom no other is meant
 * @param begins what a partner begins it with
 * @param ends the milestone with which it is over, whatever else is left
 */
public record Journey(
    String id,
    Wording name,
    List<String> partnerTypes,
    Beginning begins,
    String ends,
    List<Milestone> milestones) {
  /** What a partner begins it with, by the event that tells it. */
  public enum Beginning {
    ACTIVE("partner.changed"),
    AGREEMENT_SIGNED("agreement.signed");

    private final String event;

    Beginning(String event) {
      this.event = event;
    }

    public String event() {
      return event;
    }
  }

  public Journey {
    partnerTypes = List.copyOf(partnerTypes);
    milestones = List.copyOf(milestones);
  }

  /** Whether partners of that type take it. */
  public boolean isFor(String partnerType) {
    return partnerTypes.isEmpty() || partnerTypes.contains(partnerType);
  }

  /** Whether a partner of whom that is known begins it. */
  public boolean isBegunBy(JourneyFacts facts) {
    return facts.isActive()
        && switch (begins) {
          case ACTIVE -> true;
          case AGREEMENT_SIGNED -> facts.agreementSigned();
        };
  }

  /** The milestones on the way of partners of that type, in their order. */
  public List<Milestone> way(String partnerType) {
    return milestones.stream().filter(milestone -> milestone.isFor(partnerType)).toList();
  }

  public Optional<Milestone> milestone(String milestoneId) {
    return milestones.stream().filter(each -> each.id().equals(milestoneId)).findFirst();
  }
}
