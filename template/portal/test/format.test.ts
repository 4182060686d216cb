import { describe, expect, it } from 'vitest'
import { daysUntil, minor } from '@/words/format'

describe('an amount as people type it', () => {
  it.each([
    ['12500', 'EUR', 1_250_000],
    ['12,500', 'EUR', 1_250_000],
    ['12.500,5', 'EUR', 1_250_050],
    ['12 500.50', 'EUR', 1_250_050],
    ["12'500", 'CHF', 1_250_000],
    ['480000', 'JPY', 480_000],
    ['1.234.567', 'EUR', 123_456_700],
  ])('%s %s is %i of the smallest unit', (text, currency, expected) => {
    expect(minor(text, currency)).toBe(expected)
  })

  it.each(['', 'much', '-5', '1e9', '99999999999999999999', '<b>1</b>'])('%j is none', (text) => {
    expect(minor(text, 'EUR')).toBeUndefined()
  })
})

describe('the days until an end', () => {
  const now = new Date('2026-03-01T12:00:00Z')

  it('count a begun one', () => {
    expect(daysUntil('2026-03-02T12:00:01Z', now)).toBe(2)
  })

  it('are none when it is over', () => {
    expect(daysUntil('2026-03-01T11:59:59Z', now)).toBeLessThanOrEqual(0)
  })
})
