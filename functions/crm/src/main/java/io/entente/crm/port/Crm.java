package io.entente.crm.port;

import java.util.List;
import java.util.Optional;

/**
 * One tenant's customer relationship system. Every method may throw {@link CrmTrouble}, and says by
 * it whether to come again, later, or to call a person.
 */
public interface Crm {
  /** Who works there, those who have left included; that somebody answers shows that we are in. */
  List<Owner> owners();

  /**
   * The opportunity of a deal, by our own id of it: also the one whose writing was never answered.
   *
   * @throws CrmTrouble of kind {@code REFUSED} if several bear that id
   */
  Optional<Opportunity> find(String dealId);

  /** One that a person named, to bear the deal's id from now on; the same if it does already. */
  Opportunity link(String opportunityId, String dealId);

  /** A new one, at the account with the draft's customer id, which is made where there is none. */
  Opportunity create(Draft draft);

  /**
   * Tells what is ours to say: partner, co-selling, who looks after it, how long it is protected.
   * Stage, amount, date and owner are theirs by then and stay; so does what people wrote.
   */
  void note(Opportunity opportunity, Note note);

  /** Whether the opportunity of the note's deal says what the note does; empty: there is none. */
  Optional<Boolean> says(Note note);

  /** What stands there, as far as it changed. */
  Books books();
}
