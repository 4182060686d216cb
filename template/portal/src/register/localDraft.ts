import type { Values } from './values'

/** On this device, so that a draft outlives a lost connection and an ended session; signing out removes all. */
const PREFIX = 'draft:'

interface Kept {
  readonly user: string
  readonly values: Values
}

export function keepDraft(draftId: string, user: string, values: Values): void {
  const kept: Kept = { user, values }
  localStorage.setItem(PREFIX + draftId, JSON.stringify(kept))
}

/** Only whose it is finds it; for anybody else it is removed. */
export function keptDraft(draftId: string, user: string): Values | undefined {
  const text = localStorage.getItem(PREFIX + draftId)
  const kept = text ? (JSON.parse(text) as Kept) : undefined
  if (kept && kept.user !== user) {
    forgetDraft(draftId)
    return undefined
  }
  return kept?.values
}

export function forgetDraft(draftId: string): void {
  localStorage.removeItem(PREFIX + draftId)
}

export function forgetDrafts(): void {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => localStorage.removeItem(key))
}

/** Those of whoever sat here before go when somebody else signs in. */
export function forgetOthersDrafts(user: string): void {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => keptDraft(key.slice(PREFIX.length), user))
}
