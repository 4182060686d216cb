import type { Schemas } from '@/api/api'

type Summary = Schemas['DealSummary']

/** One bar of a picture. */
export interface Bar {
  readonly of: string
  readonly count: number
  /** Sums of what cannot be added stand beside each other. */
  readonly sums: readonly Schemas['Money'][]
}

/** How many, and worth what, by something of each; the most first. */
export function barsBy(deals: readonly Summary[], of: (deal: Summary) => string): Bar[] {
  return [...grouped(deals, of)]
    .map(([key, some]) => ({ of: key, count: some.length, sums: sums(some) }))
    .sort((one, other) => other.count - one.count || one.of.localeCompare(other.of))
}

function sums(deals: readonly Summary[]): Schemas['Money'][] {
  return [...grouped(deals, (deal) => deal.estimatedValue.currency)].map(([currency, some]) => ({
    currency,
    amountMinor: some.reduce((sum, deal) => sum + deal.estimatedValue.amountMinor, 0),
  }))
}

function grouped<K>(deals: readonly Summary[], of: (deal: Summary) => K): Map<K, Summary[]> {
  const groups = new Map<K, Summary[]>()
  deals.forEach((deal) => groups.set(of(deal), [...(groups.get(of(deal)) ?? []), deal]))
  return groups
}

const FORMULA = /^[=+\-@\t\r]/

/** A table as a file; a cell that a spreadsheet would take for a formula is made text. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
