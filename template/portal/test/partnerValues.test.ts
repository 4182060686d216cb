import { describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/api'
import { partnerOf, territoriesIn, valuesOf } from '@/partners/partnerValues'

const NORDLICHT: Schemas['Partner'] = {
  partnerId: 'P-100',
  name: 'Nordlicht GmbH',
  type: 'reseller',
  state: 'active',
  tier: 'gold',
  territories: ['DE', 'AT'],
  productFamilies: ['analytics'],
  agreementSigned: true,
  certificates: [{ certification: 'technical' }],
  contacts: [{ name: 'Ada', email: 'ada@nordlicht.example' }],
  version: 3,
  changedAt: '2026-03-01T09:30:00Z',
}

describe('territories', () => {
  it('says which codes are no country', () => {
    expect(territoriesIn('de, XQ; Germany')).toEqual({ good: ['DE'], bad: ['XQ', 'GERMANY'] })
  })

  it('takes each country once, however it is separated', () => {
    expect(territoriesIn(' DE;at\nDE ').good).toEqual(['DE', 'AT'])
  })
})

describe('a partner that is changed', () => {
  it('keeps what the form does not ask for', () => {
    const changed = partnerOf({ ...valuesOf(NORDLICHT, 'silver'), tier: 'platinum' }, NORDLICHT)

    expect(changed).toMatchObject({ tier: 'platinum', certificates: NORDLICHT.certificates, contacts: NORDLICHT.contacts })
  })

  it('has no country where none is said', () => {
    expect(partnerOf(valuesOf(NORDLICHT, 'silver'), NORDLICHT).country).toBeUndefined()
  })
})
