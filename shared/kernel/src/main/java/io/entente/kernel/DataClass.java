package io.entente.kernel;

/** How a stored field must be treated: who may see it, and what erasure and export do with it. */
public enum DataClass {
  /** Anybody may know it. */
  PUBLIC,
  /** The tenant's business: leaves it only by the contract. */
  BUSINESS,
  /** About a person: found by export, removed by erasure, never in a log. */
  PERSONAL,
  /** Never leaves the store, in no log, in no export. */
  SECRET
}
