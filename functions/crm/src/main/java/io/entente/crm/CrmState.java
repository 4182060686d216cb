package io.entente.crm;

/** How the connection stands; the contract's {@code CrmState}. */
enum CrmState {
  CONNECTED,
  /** The CRM does not let us in. */
  BROKEN,
  DISCONNECTED
}
