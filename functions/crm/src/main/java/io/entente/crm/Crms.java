package io.entente.crm;

import io.entente.crm.port.Crm;

/** How a connection's CRM is entered. */
@FunctionalInterface
interface Crms {
  /**
   * @throws io.entente.crm.port.CrmTrouble if it does not let us in
   */
  Crm enter(ConnectionItem connection);
}
