import { minor } from '@/words/format'
import type { Field, FieldName } from './fields'

/** What stands in a move's form, as it was typed; an amount has its currency beside it. */
export type Typed = Partial<Record<FieldName | 'currency', string>>

type Asked = Partial<Record<FieldName, Field & { readonly optional?: boolean }>>

/** The fields that must still be filled in, or are not what they must be. */
export function missing(fields: Asked, typed: Typed): FieldName[] {
  return entries(fields)
    .filter(([name, field]) => !isWhole(field, typed[name]?.trim() ?? '', typed))
    .map(([name]) => name)
}

function isWhole(field: Field & { optional?: boolean }, text: string, typed: Typed): boolean {
  if (!text) {
    return field.optional === true
  }
  switch (field.as) {
    case 'line':
      return text.length >= (field.least ?? 1)
    case 'money':
      return minor(text, typed.currency ?? 'EUR') !== undefined
    default:
      return true
  }
}

/** The body that the move is sent with; of typed values without faults. */
export function bodyOf(fields: Asked, typed: Typed): Record<string, unknown> {
  const filled = entries(fields).flatMap(([name, field]) => {
    const text = typed[name]?.trim()
    return text ? [[name, valueOf(field, text, typed)] as const] : []
  })
  return Object.fromEntries(filled)
}

function valueOf(field: Field, text: string, typed: Typed): unknown {
  switch (field.as) {
    case 'money':
      return { amountMinor: minor(text, typed.currency ?? 'EUR'), currency: typed.currency }
    case 'progressNumber':
      return Number(text)
    case 'yesNo':
      return text === 'yes'
    default:
      return text
  }
}

function entries(fields: Asked) {
  return Object.entries(fields) as [FieldName, Field & { optional?: boolean }][]
}
