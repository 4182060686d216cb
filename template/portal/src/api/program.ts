import type { Schemas } from './api'

type Named = { readonly id: string; readonly name?: unknown }

/** Parts of the program's document, in the person's language; the contract leaves the document's shape open. */
export function named(program: Schemas['Program'], part: string, language: string): { value: string; label: string }[] {
  return entries(program, part)
    .filter(isNamed)
    .map((entry) => ({ value: entry.id, label: inLanguage(entry.name, language) ?? entry.id }))
}

export function quota(program: Schemas['Program'], tier: string): number | undefined {
  const found = entries(program, 'tiers').find((entry) => isNamed(entry) && entry.id === tier) as
    | { openQuota?: unknown }
    | undefined
  return typeof found?.openQuota === 'number' ? found.openQuota : undefined
}

/** The currencies that it accepts, its own first. */
export function acceptedCurrencies(program: Schemas['Program']): string[] {
  return entries(program, 'minimumDealValue').flatMap((entry) =>
    typeof entry === 'object' && entry !== null && 'currency' in entry ? [String(entry.currency)] : [],
  )
}

export function labelOf(options: readonly { value: string; label: string }[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value
}

function entries(program: Schemas['Program'], part: string): unknown[] {
  const found = program.data[part]
  return Array.isArray(found) ? found : []
}

function isNamed(entry: unknown): entry is Named {
  return typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
}

function inLanguage(name: unknown, language: string): string | undefined {
  if (typeof name !== 'object' || name === null) {
    return undefined
  }
  const names = name as Record<string, unknown>
  return [names[language], names.en, ...Object.values(names)].find((text) => typeof text === 'string') as
    | string
    | undefined
}
