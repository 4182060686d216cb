import { describe, expect, it } from 'vitest'
import { de } from '@/words/de'
import { en } from '@/words/en'

/** What partners and buyers never read. */
const FORBIDDEN = /\b(entente|tenants?|cells?|cel)\b/i

describe.each([
  ['English', en],
  ['German', de],
])('%s', (_, words) => {
  it('has no word of the machinery', () => {
    expect(texts(words).filter((text) => FORBIDDEN.test(text))).toEqual([])
  })

  it('leaves nothing empty', () => {
    expect(texts(words).filter((text) => text.trim() === '')).toEqual([])
  })
})

it('German is not English', () => {
  const same = texts(de).filter((text) => texts(en).includes(text))

  // words that are the same in both languages
  expect(same.length).toBeLessThan(texts(en).length / 10)
})

function texts(part: unknown): string[] {
  if (typeof part === 'function') {
    return [String((part as (...given: unknown[]) => unknown)(2, 3))]
  }
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(texts) : [String(part)]
}
