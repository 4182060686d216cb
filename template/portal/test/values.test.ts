import { describe, expect, it } from 'vitest'
import { blank, dealOf, draftOf, faultsOf, placed, REQUIRED, valuesOf, type Values } from '@/register/values'
import { en } from '@/words/en'

const TODAY = '2026-03-01'

const whole: Values = {
  ...blank('DE', 'EUR'),
  products: ['analytics'],
  legalName: ' Siemens Energy AG ',
  amount: '125.000,50',
  close: '2026-09-30',
  contactName: 'Ada Example',
  email: 'ada@example.com',
}

describe('a deal that is typed', () => {
  it('asks for no more than eight things', () => {
    expect(REQUIRED.length).toBeLessThanOrEqual(8)
  })

  it('has a fault for everything that is needed and absent', () => {
    const faults = faultsOf(blank('', ''), TODAY, en)

    expect(Object.keys(faults).sort()).toEqual([...REQUIRED].sort())
  })

  it.each([
    ['amount', 'much'],
    ['amount', '-5'],
    ['email', 'ada'],
    ['email', 'ada @example.com'],
    ['close', '2026-02-28'],
    ['legalName', '   '],
  ] as const)('has a fault where %s is %j', (name, typed) => {
    expect(Object.keys(faultsOf({ ...whole, [name]: typed }, TODAY, en))).toEqual([name])
  })

  it('is sent without what was not said', () => {
    expect(dealOf(whole)).toEqual({
      endCustomer: { legalName: 'Siemens Energy AG', country: 'DE' },
      products: ['analytics'],
      estimatedValue: { amountMinor: 12_500_050, currency: 'EUR' },
      expectedCloseDate: '2026-09-30',
      contact: { name: 'Ada Example', email: 'ada@example.com' },
      salesStage: 'qualified',
    })
  })

  it('comes back from the service as it was typed', () => {
    const again = valuesOf(dealOf(whole), blank('AT', 'CHF'))

    expect(dealOf(again)).toEqual(dealOf(whole))
  })

  it('is kept unfinished without what is no address yet', () => {
    const kept = draftOf({ ...whole, email: 'ada@', amount: '12x', products: [] })

    expect(kept.contact).toEqual({ name: 'Ada Example' })
    expect(kept.estimatedValue).toBeUndefined()
    expect(kept.products).toBeUndefined()
  })

  it('shows a fault of the service at the field that it is about', () => {
    const fault = (pointer: string) => ({ pointer, code: 'x', message: pointer })

    expect(placed([fault('/endCustomer/legalName'), fault('/estimatedValue/amountMinor'), fault('/unknown')])).toEqual({
      legalName: '/endCustomer/legalName',
      amount: '/estimatedValue/amountMinor',
    })
  })
})
