import { describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/api'
import { mostUrgentFirst, needsPartner } from '@/home/needs'

type Summary = Schemas['DealSummary']
const NOW = new Date('2026-03-01T09:00:00Z')

const protectedUntil = (instant: string) =>
  ({ dealId: instant, status: 'APPROVED', partnerStatus: 'PROTECTED', protectedUntil: instant }) as Summary
const unanswered = { dealId: 'unanswered', status: 'ACTION_REQUIRED', partnerStatus: 'YOUR_TURN' } as Summary

describe('what needs the partner', () => {
  it('is not a protection that lasts', () => {
    expect(needsPartner(protectedUntil('2026-05-01T00:00:00Z'), NOW)).toBe(false)
  })

  it.each([unanswered, protectedUntil('2026-03-09T00:00:00Z')])('is what stands still or ends soon: $dealId', (deal) => {
    expect(needsPartner(deal, NOW)).toBe(true)
  })

  it('begins with what stands still, however many protections end soon', () => {
    const deals = [protectedUntil('2026-03-09T00:00:00Z'), protectedUntil('2026-03-02T00:00:00Z'), unanswered]

    expect(mostUrgentFirst(deals).map((deal) => deal.dealId)).toEqual([
      'unanswered',
      '2026-03-02T00:00:00Z',
      '2026-03-09T00:00:00Z',
    ])
  })
})
