package io.entente.webhooks;

import java.net.URI;

/** Where an endpoint's events go. */
public sealed interface Destination {
  /** They are posted there, signed. */
  record Url(URI url) implements Destination {}

  /**
   * They are put there. Nothing is signed: only who has the role puts events there.
   *
   * @param externalId the endpoint's id: nobody else gets the role by giving its name
   */
  record Bus(EventBus bus, String externalId) implements Destination {}
}
