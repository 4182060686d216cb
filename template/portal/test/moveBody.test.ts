import { describe, expect, it } from 'vitest'
import { bodyOf, missing } from '@/deals/moveBody'
import { moves } from '@/deals/moves'

describe('what a move must know', () => {
  it('is asked for until it is long enough', () => {
    expect(missing(moves.revokeDeal.fields, { reason: 'short' })).toEqual(['reason'])
    expect(missing(moves.revokeDeal.fields, { reason: 'long enough now' })).toEqual([])
  })

  it('may be left out where the contract lets it', () => {
    expect(missing(moves.withdrawDeal.fields, {})).toEqual([])
    expect(bodyOf(moves.withdrawDeal.fields, { reason: '  ' })).toEqual({})
  })

  it('is no amount where the text is none', () => {
    expect(missing(moves.closeDealWon.fields, { amount: 'much', on: '2026-03-01', currency: 'EUR' })).toEqual(['amount'])
  })

  it('is sent as the contract has it', () => {
    const typed = { amount: '1.000', on: '2026-03-01', currency: 'EUR' }

    expect(bodyOf(moves.closeDealWon.fields, typed)).toEqual({
      amount: { amountMinor: 100_000, currency: 'EUR' },
      on: '2026-03-01',
    })
    expect(bodyOf(moves.answerExtension.fields, { granted: 'no' })).toEqual({ granted: false })
  })
})
