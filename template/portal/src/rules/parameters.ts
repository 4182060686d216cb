import type { Document } from 'yaml'
import { entriesAt, valueAt, withEntries, withValue, type Path } from './document'

/** What most vendors change of a program, without having to know the document. */
export const NUMBERS = {
  protectionDays: { path: ['protection', 'days'], least: 1 },
  progressDays: { path: ['protection', 'progress', 'days'], least: 1 },
  mostDays: { path: ['protection', 'progress', 'most'], least: 1 },
  idleDays: { path: ['protection', 'idle', 'days'], least: 1 },
  evidenceDays: { path: ['limits', 'evidenceDays'], least: 0 },
  extensionDays: { path: ['protection', 'extension', 'days'], least: 1 },
  answerDays: { path: ['protection', 'extension', 'answerDays'], least: 1 },
  renewalDays: { path: ['protection', 'renewalDays'], least: 0 },
  turnHours: { path: ['protection', 'turnHours'], least: 0 },
  targetHours: { path: ['review', 'targetHours'], least: 1 },
  hardHours: { path: ['review', 'hardHours'], least: 1 },
  directActivityDays: { path: ['limits', 'directActivityDays'], least: 0 },
  latestCloseDays: { path: ['limits', 'latestCloseDays'], least: 0 },
} as const satisfies Record<string, { path: Path; least: number }>

export type NumberName = keyof typeof NUMBERS

export const LISTS = {
  minimums: { path: ['minimumDealValue'], entry: /^\d+(\.\d+)? [A-Z]{3}$/ },
  warnings: { path: ['protection', 'warnings'], entry: /^[1-9]\d*$/ },
} as const satisfies Record<string, { path: Path; entry: RegExp }>

export type ListName = keyof typeof LISTS

export const BREACHES = ['DEEMED_APPROVED', 'ESCALATE'] as const
export type Breach = (typeof BREACHES)[number]
const BREACH: Path = ['review', 'onBreach']

/** The form as it stands: what a person typed, fault or not. */
export interface Form {
  readonly numbers: Readonly<Record<NumberName, string>>
  readonly lists: Readonly<Record<ListName, string>>
  readonly onBreach: string
  /** How many registrations may be open, by tier. */
  readonly quotas: Readonly<Record<string, string>>
}

const names = Object.keys(NUMBERS) as NumberName[]
const listNames = Object.keys(LISTS) as ListName[]

export function formOf(document: Document): Form {
  return {
    numbers: from(names, (name) => valueAt(document, NUMBERS[name].path)),
    lists: from(listNames, (name) => entriesAt(document, LISTS[name].path).join('\n')),
    onBreach: valueAt(document, BREACH),
    quotas: Object.fromEntries(tiers(document).map((id, index) => [id, valueAt(document, ['tiers', index, 'openQuota'])])),
  }
}

function from<N extends string>(all: readonly N[], value: (name: N) => string): Record<N, string> {
  return Object.fromEntries(all.map((name) => [name, value(name)])) as Record<N, string>
}

function tiers(document: Document): string[] {
  const list: unknown = (document.toJS() as { tiers?: unknown }).tiers
  return Array.isArray(list) ? list.map((tier: { id?: unknown }) => String(tier.id)) : []
}

/** Which fields cannot be what is meant; the service knows the rest. */
export function faultsOf(form: Form): ReadonlySet<NumberName | ListName | `quota:${string}`> {
  return new Set([
    ...names.filter((name) => !isWhole(form.numbers[name], NUMBERS[name].least)),
    ...listNames.filter((name) => lines(form.lists[name]).some((line) => !LISTS[name].entry.test(line))),
    ...Object.keys(form.quotas)
      .filter((tier) => form.quotas[tier] && !isWhole(form.quotas[tier], 0))
      .map((tier) => `quota:${tier}` as const),
  ])
}

function isWhole(text: string, least: number): boolean {
  return /^\d{1,9}$/.test(text.trim()) && Number(text) >= least
}

function lines(text: string): string[] {
  return text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter(Boolean)
}

/** The document with what the form says instead of what it said before; the rest stays letter for letter. */
export function applied(text: string, before: Form, now: Form): string {
  let changed = text
  for (const name of names.filter((one) => now.numbers[one] !== before.numbers[one])) {
    changed = withValue(changed, NUMBERS[name].path, now.numbers[name].trim())
  }
  for (const name of listNames.filter((one) => now.lists[one] !== before.lists[one])) {
    changed = withEntries(changed, LISTS[name].path, lines(now.lists[name]))
  }
  if (now.onBreach !== before.onBreach) {
    changed = withValue(changed, BREACH, now.onBreach)
  }
  Object.keys(now.quotas).forEach((tier, index) => {
    if (now.quotas[tier] !== before.quotas[tier]) {
      changed = withValue(changed, ['tiers', index, 'openQuota'], now.quotas[tier]?.trim() ?? '')
    }
  })
  return changed
}
