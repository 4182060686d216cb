package io.entente.notifications;

import io.entente.kernel.DerivedId;
import io.entente.notifications.GuidePartner.Step;
import io.entente.platform.items.PartnerPeople.Person;
import io.entente.platform.links.MailSubscription;
import io.entente.platform.table.TenantTable;
import io.entente.program.Colleague;
import io.entente.program.Letter;
import io.entente.program.PartnerLetter;
import io.entente.program.Wording;
import io.entente.program.journeys.Journey;
import io.entente.program.journeys.Milestone;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes one person's mail on the partner's way into the program, and has it delivered. */
final class Guidance {
  private final Mailing mailing;
  private final Delivering delivering;
  private final Unsubscribing unsubscribing;
  private final Vendor vendor;
  private final Clock clock;

  Guidance(Mailing mailing, Delivering delivering, Unsubscribing unsubscribing, Vendor vendor) {
    this.mailing = mailing;
    this.delivering = delivering;
    this.unsubscribing = unsubscribing;
    this.vendor = vendor;
    this.clock = vendor.clock();
  }

  void to(Recipient recipient, TenantTable table, Step step) {
    var item = MailItem.begun(step.id(), recipient, step.letter().event(), clock.instant());
    delivering.once(table, item, mail(recipient, step, item));
  }

  private Mail mail(Recipient recipient, Step step, MailItem item) {
    String name = vendor.name();
    Letter letter =
        step.letter().written(step.program(), news(recipient, step, name), recipient.locale());
    return new Mail(
        DerivedId.of("mail", item.eventId(), item.reader()),
        new Mail.Address(name, mailing.from()),
        recipient.address(),
        letter.language(),
        letter.subject(),
        letter.text(),
        headers(recipient, step),
        clock.instant());
  }

  private Map<String, String> headers(Recipient recipient, Step step) {
    return step.letter().required()
        ? Map.of()
        : unsubscribing.headers(
            new MailSubscription(
                step.event().partnerId(), recipient.userId(), step.letter().event()));
  }

  private PartnerLetter.News news(Recipient recipient, Step step, String vendorName) {
    List<Milestone> milestones = milestones(step);
    return new PartnerLetter.News(
        OneLine.of(recipient.name()),
        vendorName,
        step.people().stream()
            .filter(person -> !person.userId().equals(recipient.userId()))
            .map(Person::name)
            .map(OneLine::of)
            .toList(),
        step.program().assignment().colleagues().stream()
            .map(Colleague::name)
            .map(OneLine::of)
            .toList(),
        milestones.stream().map(Milestone::name).toList(),
        tasks(milestones),
        Objects.requireNonNullElse(step.event().certification(), ""),
        step.event().due(),
        recipient.zone(),
        mailing.portal());
  }

  private static List<Wording> tasks(List<Milestone> milestones) {
    return milestones.stream().flatMap(milestone -> milestone.tasks().stream()).toList();
  }

  /** As the program in force words them; what it has no more has no words. */
  private static List<Milestone> milestones(Step step) {
    Optional<Journey> journey =
        step.program().ways().stream()
            .filter(each -> each.id().equals(step.event().journey()))
            .findFirst();
    return step.event().milestoneIds().stream()
        .flatMap(id -> journey.flatMap(each -> each.milestone(id)).stream())
        .toList();
  }
}
