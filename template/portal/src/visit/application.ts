import type { Schemas } from '@/api/api'
import type { Fault } from '@/api/refusal'

/** What is typed; only what is not empty is sent. */
export interface Values {
  legalName: string
  country: string
  website: string
  registryId: string
  type: string
  territories: string[]
  name: string
  email: string
  about: string
  consent: boolean
}

export const REQUIRED = ['legalName', 'country', 'type', 'name', 'email'] as const

export const BLANK: Values = {
  legalName: '',
  country: '',
  website: '',
  registryId: '',
  type: '',
  territories: [],
  name: '',
  email: '',
  about: '',
  consent: false,
}

/** Who names no country to sell in sells at home. */
export function body(values: Values, language: string): Schemas['ApplyForPartnership'] {
  const country = values.country as Schemas['Country']
  return {
    company: { legalName: values.legalName.trim(), country, website: text(values.website), registryId: text(values.registryId) },
    applicant: { name: values.name.trim(), email: values.email.trim(), language },
    type: values.type as Schemas['PartnerType'],
    territories: values.territories.length > 0 ? (values.territories as Schemas['Country'][]) : [country],
    about: text(values.about),
    consent: true,
  }
}

const FIELDS: readonly (readonly [pointer: string, field: keyof Values])[] = [
  ['/company/legalName', 'legalName'],
  ['/company/country', 'country'],
  ['/company/website', 'website'],
  ['/company/registryId', 'registryId'],
  ['/applicant/name', 'name'],
  ['/applicant/email', 'email'],
  ['/type', 'type'],
  ['/territories', 'territories'],
  ['/about', 'about'],
]

/** What the service found, at the fields where it found it. */
export function told(faults: readonly Fault[]): Partial<Record<keyof Values, string>> {
  const found = faults.flatMap(({ pointer, message }) =>
    FIELDS.filter(([place]) => pointer.startsWith(place)).map(([, field]) => [field, message] as const),
  )
  return Object.fromEntries(found)
}

function text(typed: string): string | undefined {
  return typed.trim() || undefined
}
