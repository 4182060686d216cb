import { describe, expect, it } from 'vitest'
import { signature } from '@/agreement/AgreementText'
import { BLANK, body, told } from '@/visit/application'
import { visitAt } from '@/visit/visits'

describe('a visit', () => {
  it('is of the page that its link leads to, and nothing else is one', () => {
    expect(visitAt({ pathname: '/apply', hash: '#abc.def' })).toEqual({ page: 'application', link: 'abc.def' })
    expect(visitAt({ pathname: '/invitation', hash: '' })).toEqual({ page: 'invitation', link: '' })
    expect(visitAt({ pathname: '/deals', hash: '#abc' })).toBeUndefined()
  })
})

describe('an application', () => {
  const typed = { ...BLANK, legalName: ' Nordlicht GmbH ', country: 'DE', type: 'reseller', name: 'Ada', email: ' ada@nordlicht.example ' }

  it('says only what was typed, without blanks around it', () => {
    expect(body(typed, 'de')).toEqual({
      company: { legalName: 'Nordlicht GmbH', country: 'DE', website: undefined, registryId: undefined },
      applicant: { name: 'Ada', email: 'ada@nordlicht.example', language: 'de' },
      type: 'reseller',
      territories: ['DE'],
      about: undefined,
      consent: true,
    })
  })

  it('names the countries that were chosen, else the one it is at home in', () => {
    expect(body({ ...typed, territories: ['AT', 'CH'] }, 'en').territories).toEqual(['AT', 'CH'])
    expect(body(typed, 'en').territories).toEqual(['DE'])
  })

  it('shows what was found wrong where it is wrong', () => {
    expect(told([{ pointer: '/company/website', code: 'url', message: 'No website.' }, { pointer: '/elsewhere', code: 'x', message: 'X' }])).toEqual({
      website: 'No website.',
    })
  })
})

describe('a signature', () => {
  const agreement = { version: '2026-1', title: { en: 'A', de: 'V' }, text: { en: 'a', de: 'v' }, hash: { en: 'e1', de: 'd1' } }

  it('is of the text in the language in which it was shown', () => {
    expect(signature(agreement, 'de', ' Ada ')).toEqual({ version: '2026-1', language: 'de', hash: 'd1', name: 'Ada' })
    expect(signature(agreement, 'fr', 'Ada').language).toBe('en')
    expect(signature({ ...agreement, hash: { fr: 'f1' } }, 'de', 'Ada')).toMatchObject({ language: 'fr', hash: 'f1' })
  })
})
