import { describe, expect, it } from 'vitest'
import { barsBy, csv } from '@/manager/pictured'
import type { Schemas } from '@/api/api'

const deal = (partnerId: string, amountMinor: number, currency: Schemas['Currency'] = 'EUR') =>
  ({ partnerId, estimatedValue: { amountMinor, currency } }) as Schemas['DealSummary']

describe('a picture', () => {
  it('never adds euros to dollars', () => {
    const [bar] = barsBy([deal('P-1', 100), deal('P-1', 50, 'USD'), deal('P-1', 1)], (one) => one.partnerId)

    expect(bar).toEqual({
      of: 'P-1',
      count: 3,
      sums: [
        { currency: 'EUR', amountMinor: 101 },
        { currency: 'USD', amountMinor: 50 },
      ],
    })
  })

  it('shows the most first', () => {
    const bars = barsBy([deal('P-1', 1), deal('P-2', 1), deal('P-2', 1)], (one) => one.partnerId)

    expect(bars.map((bar) => bar.of)).toEqual(['P-2', 'P-1'])
  })
})

describe('its table as a file', () => {
  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)'])('has no formula in it: %s', (name) => {
    expect(csv([[name]]).replaceAll('"', '')).toMatch(/^'/)
  })

  it('keeps what separates inside quotes', () => {
    expect(csv([['A, "B"', 2]])).toBe('"A, ""B""",2\r\n')
  })
})
