package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.ProblemKind;
import io.entente.platform.items.PartnerPeople;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How somebody who was asked becomes one of a partner's people, and signs for the partner in the
 * same change: there is no moment at which one is done and the other is not.
 */
public final class Joining {
  private static final String SUSPENDED = "suspended";
  private static final String TERMINATED = "terminated";

  private final PeopleStore people;
  private final Agreements agreements;

  public Joining(TenantTables tables, Clock clock) {
    this.people = new PeopleStore(new PartnerStore(tables), tables, clock);
    this.agreements = new Agreements(tables, clock);
  }

  /**
   * Who joins.
   *
   * @param signature absent where the person signs nothing
   */
  public record Joiner(
      PartnerId partner,
      PartnerPeople.Person person,
      SignPartnerAgreement.@Nullable Body signature) {}

  /**
   * A partner as whoever is asked to join it sees it.
   *
   * @param current what there is to sign; absent where there is nothing
   */
  public record Seen(
      String name,
      boolean takesPart,
      boolean signed,
      boolean toSign,
      AgreementView.@Nullable Text current) {}

  /** Empty where there is no such partner. */
  public Optional<Seen> seen(PartnerId partner) {
    return agreements.visible(partner).map(Joining::seen);
  }

  private static Seen seen(Agreements.Reading reading) {
    PartnerItem partner = reading.partner().item();
    AgreementView view = reading.view();
    return new Seen(
        partner.name(),
        takesPart(partner),
        partner.agreementSigned(),
        view.toSign(),
        view.current());
  }

  private static boolean takesPart(PartnerItem partner) {
    return !Set.of(SUSPENDED, TERMINATED).contains(partner.state());
  }

  /**
   * Empty where others were faster.
   *
   * @param along what else is written with it
   * @return whether the partner's agreement is signed now
   */
  public Optional<Outcome<Boolean>> join(Joiner joiner, Consumer<Change> along) {
    Optional<Agreements.Reading> reading = agreements.visible(joiner.partner);
    if (reading.filter(each -> takesPart(each.partner().item())).isEmpty()) {
      return refused("The partner does not take part in the program now. Ask the vendor.");
    }
    Optional<String> objection = objection(reading.get(), joiner);
    return objection.isPresent() ? refused(objection.get()) : join(reading.get(), joiner, along);
  }

  private static Optional<Outcome<Boolean>> refused(String why) {
    return Optional.of(Outcome.refused(ProblemKind.CONFLICT, why));
  }

  /** An administrator signs what is open, and nobody else signs anything. */
  private static Optional<String> objection(Agreements.Reading reading, Joiner joiner) {
    boolean signs = joiner.person.isAdmin() && reading.view().toSign();
    SignPartnerAgreement.Body signature = joiner.signature;
    if (signs && signature == null) {
      return Optional.of("The partner's administrator signs the agreement with it. Read it first.");
    }
    if (signature == null) {
      return Optional.empty();
    }
    if (!signs) {
      return Optional.of("There is nothing for you to sign here. Leave the signature out.");
    }
    boolean read =
        reading.current().filter(each -> SignPartnerAgreement.isRead(each, signature)).isPresent();
    return read ? Optional.empty() : Optional.of(SignPartnerAgreement.notThatText(reading));
  }

  private Optional<Outcome<Boolean>> join(
      Agreements.Reading reading, Joiner joiner, Consumer<Change> along) {
    return switch (people.staged(joiner.partner, before -> among(before, joiner.person))) {
      case Outcome.Refused<PeopleStore.Staged>(var problem) ->
          Optional.of(Outcome.refused(problem));
      case Outcome.Done<PeopleStore.Staged>(PeopleStore.Staged staged) -> {
        along.accept(staged.change());
        boolean signed = reading.partner().item().agreementSigned();
        SignPartnerAgreement.Body signature = joiner.signature;
        if (signature != null) {
          Agreements.signing(
              staged.change(),
              reading,
              SignPartnerAgreement.signature(reading, signature, joiner.person.userId()));
        }
        yield staged.committed().map(done -> done.map(_ -> signed || signature != null));
      }
    };
  }

  /** Nobody takes another's id: who is known under it keeps the mailbox. */
  private static Outcome<PeopleStore.Next> among(
      PartnerPeople before, PartnerPeople.Person person) {
    boolean anothers =
        before
            .person(person.userId())
            .filter(known -> !known.email().equalsIgnoreCase(person.email()))
            .isPresent();
    return anothers
        ? Outcome.refused(
            ProblemKind.CONFLICT,
            "Somebody else of this partner signs in with that id. Say your own.")
        : PutPartnerPerson.next(before, person);
  }
}
