import { describe, expect, it } from 'vitest'
import { read } from '@/rules/document'
import { applied, faultsOf, formOf, type Form } from '@/rules/parameters'

const TEXT = `# ours
id: aurora
tiers:
  - {id: silver, openQuota: 25} # as agreed
  - {id: gold, openQuota: 75}
minimumDealValue:
  - 5000 USD
  - 4600 EUR

protection:
  days: 90
  # per step
  progress: {days: 30, most: 180}
  idle: {days: 45, notes: 2}
  warnings: [21, 7, 1]
  extension: {days: 60, answerDays: 1}
  renewalDays: 5
  turnHours: 48
review: {targetHours: 8, hardHours: 16, escalateAt: [50, 80], onBreach: DEEMED_APPROVED}
limits: {directActivityDays: 60, latestCloseDays: 550, evidenceDays: 10}
`

function form(): Form {
  const document = read(TEXT)
  if (!document) {
    throw new Error('it cannot be read')
  }
  return formOf(document)
}

const changed = (change: Partial<Form>) => applied(TEXT, form(), { ...form(), ...change })

describe('the rules as a form', () => {
  it('has no form of what cannot be read', () => {
    expect(read('a: [1\nb: {')).toBeUndefined()
  })

  it('says which fields cannot be meant', () => {
    const numbers = { ...form().numbers, protectionDays: '0', turnHours: 'two' }
    const lists = { minimums: '5000 USD\nfive euros', warnings: '21\n0' }

    expect(faultsOf({ ...form(), numbers, lists, quotas: { silver: '-1', gold: '' } })).toEqual(
      new Set(['protectionDays', 'turnHours', 'minimums', 'warnings', 'quota:silver']),
    )
    expect(faultsOf(form())).toEqual(new Set())
  })

  it('changes a number and not a letter beside it', () => {
    expect(changed({ numbers: { ...form().numbers, protectionDays: '120', mostDays: '365' } })).toBe(
      TEXT.replace('days: 90', 'days: 120').replace('most: 180', 'most: 365'),
    )
  })

  it('changes the quota of one tier', () => {
    expect(changed({ quotas: { silver: '25', gold: '80' } })).toBe(TEXT.replace('openQuota: 75', 'openQuota: 80'))
  })

  it('adds and removes what is in a list, however it is written', () => {
    const text = changed({ lists: { minimums: '5000 USD\n4000 GBP\n700000 JPY', warnings: '14\n2' } })

    expect(text).toBe(
      TEXT.replace('  - 4600 EUR\n', '  - 4000 GBP\n  - 700000 JPY\n').replace('[21, 7, 1]', '[14, 2]'),
    )
    expect(read(text)?.getIn(['protection', 'days'])).toBe(90)
  })

  it('changes what happens when nobody decides', () => {
    expect(changed({ onBreach: 'ESCALATE' })).toBe(TEXT.replace('DEEMED_APPROVED', 'ESCALATE'))
  })

  it('leaves all as it was where nothing was changed', () => {
    expect(changed({})).toBe(TEXT)
  })
})
