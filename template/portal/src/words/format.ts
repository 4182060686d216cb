import type { Schemas } from '@/api/api'
import { locale } from './language'

type Money = Schemas['Money']
const DAY = 86_400_000

/** How many digits a currency has behind the point. */
export function digits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

export function money({ amountMinor, currency }: Money): string {
  const amount = amountMinor / 10 ** digits(currency)
  const whole = Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {}
  return new Intl.NumberFormat(locale(), { style: 'currency', currency, ...whole }).format(amount)
}

/** A typed amount in the smallest unit; undefined where it is none. */
export function minor(text: string, currency: string): number | undefined {
  const amount = amountOf(text)
  if (amount === undefined) {
    return undefined
  }
  const units = Math.round(amount * 10 ** digits(currency))
  return Number.isSafeInteger(units) ? units : undefined
}

/** Reads 12,500.50 as well as 12.500,50 and 12 500: the last mark before one or two digits is the decimal one. */
function amountOf(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '')
  const parts = /^(\d[\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(bare)
  if (!parts?.[1]) {
    return undefined
  }
  return Number(`${parts[1].replace(/[.,]/g, '')}.${parts[2] ?? '0'}`)
}

export function day(instant: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(new Date(instant))
}

/** A date belongs to no time zone: it is the same day everywhere. */
export function date(text: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(text))
}

export function time(instant: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant))
}

/** Whole days from one instant to another, begun ones counted. */
export function daysUntil(instant: string, now: Date): number {
  return Math.ceil((new Date(instant).getTime() - now.getTime()) / DAY)
}

export function list(words: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(words)
}

/** A text that is there in several languages, in the one that is spoken, else in English, else in any. */
export function inLanguage(texts: Readonly<Record<string, string>>, language: string): string {
  return texts[language] ?? texts.en ?? Object.values(texts)[0] ?? ''
}

export function country(code: string): string {
  return new Intl.DisplayNames(locale(), { type: 'region' }).of(code) ?? code
}
