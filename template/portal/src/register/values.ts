import type { Schemas } from '@/api/api'
import { digits, minor } from '@/words/format'
import type { Words } from '@/words/en'

/** What stands in the form, as it was typed. */
export interface Values {
  products: string[]
  legalName: string
  website: string
  country: string
  amount: string
  currency: string
  close: string
  contactName: string
  email: string
  stage: string
  motion: string
  registryId: string
  city: string
  project: string
  source: string
  problem: string
  reference: string
  rfpOn: string
}

export type Faults = Partial<Record<keyof Values, string>>

/** Without these there is no registration; country, currency and stage stand there before anybody types. */
export const REQUIRED = ['products', 'legalName', 'country', 'amount', 'currency', 'close', 'contactName', 'email'] as const

export function blank(country: string, currency: string): Values {
  return {
    products: [],
    legalName: '',
    website: '',
    country,
    amount: '',
    currency,
    close: '',
    contactName: '',
    email: '',
    stage: 'qualified',
    motion: '',
    registryId: '',
    city: '',
    project: '',
    source: '',
    problem: '',
    reference: '',
    rfpOn: '',
  }
}

const EMAIL = /^[^\s@]+@[^\s@]+$/

export function faultsOf(values: Values, today: string, { register: words }: Words): Faults {
  const faults: Faults = {}
  for (const name of REQUIRED) {
    if (values[name].length === 0 || (typeof values[name] === 'string' && !values[name].trim())) {
      faults[name] = name === 'products' ? words.neededProducts : words.needed
    }
  }
  if (!faults.amount && minor(values.amount, values.currency) === undefined) {
    faults.amount = words.notAnAmount
  }
  if (!faults.email && !EMAIL.test(values.email.trim())) {
    faults.email = words.notAnEmail
  }
  if (!faults.close && values.close < today) {
    faults.close = words.notAhead
  }
  return faults
}

/** The deal as it is sent; only of values without faults. */
export function dealOf(values: Values): Schemas['ReviseDeal'] {
  return { ...rest(values), ...company(values), products: values.products, estimatedValue: value(values), ...signing(values) }
}

function company(values: Values) {
  const city = text(values.city)
  return {
    endCustomer: {
      legalName: values.legalName.trim(),
      country: values.country as Schemas['Country'],
      website: text(values.website),
      registryId: text(values.registryId),
      address: city ? { city } : undefined,
    },
  }
}

function value(values: Values): Schemas['Money'] {
  return { amountMinor: minor(values.amount, values.currency) ?? 0, currency: values.currency as Schemas['Currency'] }
}

function signing(values: Values) {
  return {
    expectedCloseDate: values.close,
    contact: { name: values.contactName.trim(), email: values.email.trim() },
  }
}

function rest(values: Values) {
  return {
    salesStage: text(values.stage) as Schemas['SalesStage'] | undefined,
    motion: text(values.motion) as Schemas['Motion'] | undefined,
    project: text(values.project),
    source: text(values.source),
    businessProblem: text(values.problem),
    partnerReference: text(values.reference),
    rfp: values.rfpOn ? { exists: true, publishedOn: values.rfpOn } : undefined,
  }
}

/** What of an unfinished form the service can keep: all that is whole. */
export function draftOf(values: Values): Schemas['SaveDraft'] {
  const { endCustomer } = company(values)
  const email = EMAIL.test(values.email.trim()) ? values.email.trim() : undefined
  return {
    ...rest(values),
    endCustomer: { ...endCustomer, legalName: text(values.legalName), country: text(values.country) as Schemas['Country'] },
    products: values.products.length > 0 ? values.products : undefined,
    estimatedValue: minor(values.amount, values.currency) === undefined ? undefined : value(values),
    expectedCloseDate: text(values.close),
    contact: { name: text(values.contactName), email },
  }
}

/** A draft or a deal as it stands in the form. */
export function valuesOf(deal: Schemas['SaveDraft'], otherwise: Values): Values {
  const money = deal.estimatedValue
  return {
    products: deal.products ?? [],
    legalName: deal.endCustomer?.legalName ?? '',
    website: deal.endCustomer?.website ?? '',
    country: deal.endCustomer?.country ?? otherwise.country,
    amount: money ? String(money.amountMinor / 10 ** digits(money.currency)) : '',
    currency: money?.currency ?? otherwise.currency,
    close: deal.expectedCloseDate ?? '',
    contactName: deal.contact?.name ?? '',
    email: deal.contact?.email ?? '',
    stage: deal.salesStage ?? otherwise.stage,
    motion: deal.motion ?? '',
    registryId: deal.endCustomer?.registryId ?? '',
    city: deal.endCustomer?.address?.city ?? '',
    project: deal.project ?? '',
    source: deal.source ?? '',
    problem: deal.businessProblem ?? '',
    reference: deal.partnerReference ?? '',
    rfpOn: deal.rfp?.publishedOn ?? '',
  }
}

/** Which field a fault of the service belongs to, by the pointer's beginning. */
const PLACES: readonly (readonly [string, keyof Values])[] = [
  ['/products', 'products'],
  ['/endCustomer/legalName', 'legalName'],
  ['/endCustomer/website', 'website'],
  ['/endCustomer/country', 'country'],
  ['/endCustomer/registryId', 'registryId'],
  ['/endCustomer/address', 'city'],
  ['/estimatedValue/currency', 'currency'],
  ['/estimatedValue', 'amount'],
  ['/expectedCloseDate', 'close'],
  ['/contact/name', 'contactName'],
  ['/contact/email', 'email'],
  ['/project', 'project'],
  ['/source', 'source'],
  ['/businessProblem', 'problem'],
  ['/partnerReference', 'reference'],
  ['/rfp', 'rfpOn'],
]

export function placed(faults: readonly Schemas['Fault'][]): Faults {
  const found: Faults = {}
  for (const fault of faults) {
    const place = PLACES.find(([pointer]) => fault.pointer.startsWith(pointer))
    if (place) {
      found[place[1]] ??= fault.message
    }
  }
  return found
}

function text(typed: string): string | undefined {
  return typed.trim() || undefined
}
