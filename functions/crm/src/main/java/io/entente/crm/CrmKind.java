package io.entente.crm;

/** Which systems we speak to; the contract's {@code CrmKind}, in its letters. */
enum CrmKind {
  tryton,
  salesforce
}
