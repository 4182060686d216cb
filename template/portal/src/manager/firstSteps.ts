import type { Schemas } from '@/api/api'

/** What stands between a new vendor and its first right verdict, in the order in which one does it. */
export const STEPS = ['facts', 'rules', 'partner', 'deal'] as const
export type Step = (typeof STEPS)[number]

/** What the service says of it; undefined where the person may not ask. */
export interface Known {
  readonly imports?: number
  readonly versions: readonly Pick<Schemas['PublishedProgram'], 'version' | 'state'>[]
  readonly partners: number
  readonly deals: number
}

/** A program that the vendor published itself has a second version: the first one is what everybody starts from. */
export function done(known: Known): ReadonlySet<Step> {
  const steps: Record<Step, boolean> = {
    facts: (known.imports ?? 0) > 0,
    rules: known.versions.some(({ version, state }) => version > 1 && state !== 'WITHDRAWN'),
    partner: known.partners > 0,
    deal: known.deals > 0,
  }
  return new Set(STEPS.filter((step) => steps[step]))
}
