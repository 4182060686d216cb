package io.entente.crm;

/** How far a deal is on its way into the CRM; the contract's {@code CrmFaultState}. */
enum PushState {
  WAITING,
  /** Somebody writes it, who should be done by the time it falls due. */
  UNDER_WAY,
  DONE,
  /** A person has to look. */
  FAULT,
  /** A person let it be. */
  SKIPPED
}
