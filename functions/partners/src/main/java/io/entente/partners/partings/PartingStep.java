package io.entente.partners.partings;

/** What follows when a partner goes or comes back. */
public enum PartingStep {
  /** Done in the very change that begins it. */
  ACCESS,
  INVITATIONS,
  DEALS,
  ENDPOINTS,
  /** Only where it became part of another one. */
  PEOPLE
}
