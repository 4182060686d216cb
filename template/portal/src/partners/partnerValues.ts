import { countries } from '@contract/tables'
import type { Schemas } from '@/api/api'

/** A partner as it stands in the form. */
export interface PartnerValues {
  readonly name: string
  readonly type: Schemas['PartnerType']
  readonly state: Schemas['PartnerState']
  readonly tier: string
  readonly families: readonly string[]
  readonly territories: string
  readonly signed: boolean
  readonly country: string
}

export function valuesOf(partner: Schemas['Partner'] | undefined, tier: string): PartnerValues {
  return {
    name: partner?.name ?? '',
    type: partner?.type ?? 'reseller',
    state: partner?.state ?? 'active',
    tier: partner?.tier ?? tier,
    families: partner?.productFamilies ?? [],
    territories: partner?.territories.join(' ') ?? '',
    signed: partner?.agreementSigned ?? false,
    country: partner?.country ?? '',
  }
}

type Country = Schemas['Country']

function isCountry(code: string): code is Country {
  return (countries as readonly string[]).includes(code)
}

/** The countries in a typed list, and what in it is none. */
export function territoriesIn(typed: string): { readonly good: Country[]; readonly bad: string[] } {
  const codes = [...new Set(typed.toUpperCase().split(/[\s,;]+/).filter(Boolean))]
  return { good: codes.filter(isCountry), bad: codes.filter((code) => !isCountry(code)) }
}

/** The whole partner as it is to be stored; what the form does not ask for stays as it was. */
export function partnerOf(values: PartnerValues, before?: Schemas['Partner']): Schemas['PutPartner'] {
  return {
    name: values.name.trim(),
    type: values.type,
    state: values.state,
    tier: values.tier,
    productFamilies: [...values.families],
    territories: territoriesIn(values.territories).good,
    agreementSigned: values.signed,
    country: isCountry(values.country) ? values.country : undefined,
    certificates: before?.certificates,
    contacts: before?.contacts,
  }
}
