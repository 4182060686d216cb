package io.entente.crm;

import io.entente.crm.port.Books;
import io.entente.crm.port.Crm;
import io.entente.crm.port.Draft;
import io.entente.crm.port.Note;
import io.entente.crm.port.Opportunity;
import io.entente.crm.port.Owner;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * A CRM in which somebody writes between our reading and our writing.
 *
 * @param edits what is done there, one after each time that we have read
 */
record EditedMeanwhile(Crm crm, Queue<Runnable> edits) implements Crm {
  @Override
  public Optional<Opportunity> find(String dealId) {
    Optional<Opportunity> found = crm.find(dealId);
    Optional.ofNullable(edits.poll()).ifPresent(Runnable::run);
    return found;
  }

  @Override
  public List<Owner> owners() {
    return crm.owners();
  }

  @Override
  public Opportunity link(String opportunityId, String dealId) {
    return crm.link(opportunityId, dealId);
  }

  @Override
  public Opportunity create(Draft draft) {
    return crm.create(draft);
  }

  @Override
  public void note(Opportunity opportunity, Note note) {
    crm.note(opportunity, note);
  }

  @Override
  public Optional<Boolean> says(Note note) {
    return crm.says(note);
  }

  @Override
  public Books books() {
    return crm.books();
  }
}
