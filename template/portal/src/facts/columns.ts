import { lineOf, type Rows } from './csv'

export type Kind = 'accounts' | 'opportunities'

/** A column of the contract, and what such a column is called elsewhere. */
interface Column {
  readonly name: string
  /** Under which word it is shown, where the same name means something else. */
  readonly word?: string
  readonly required?: true
  readonly known: readonly string[]
}

/** By the contract's AccountsCsv and OpportunitiesCsv, with the names that the exports of CRMs use. */
export const COLUMNS: Record<Kind, readonly Column[]> = {
  accounts: [
    { name: 'accountId', required: true, known: ['id', 'account id', 'account number', 'crm id', 'record id', 'kundennummer', 'konto'] },
    { name: 'legalName', required: true, known: ['name', 'account name', 'company', 'company name', 'customer', 'firma', 'kunde', 'unternehmen'] },
    { name: 'standing', required: true, known: ['status', 'type', 'account type', 'account status', 'typ'] },
    { name: 'formerNames', known: ['former name', 'previous names', 'aliases', 'alias', 'also known as'] },
    { name: 'country', known: ['country code', 'billing country', 'land', 'country/region', 'iso country'] },
    { name: 'websites', known: ['website', 'url', 'web', 'domain', 'domains', 'homepage', 'webseite'] },
    { name: 'registryId', known: ['registration number', 'company number', 'register', 'registernummer', 'hrb', 'vat', 'vat id', 'duns'] },
    { name: 'city', known: ['town', 'billing city', 'ort', 'stadt'] },
    { name: 'postcode', known: ['zip', 'postal code', 'zip code', 'billing zip', 'plz'] },
    { name: 'owner', known: ['account owner', 'owner name', 'sales rep', 'responsible', 'betreuer'] },
  ],
  opportunities: [
    { name: 'opportunityId', required: true, known: ['id', 'opportunity id', 'deal id', 'record id'] },
    { name: 'accountId', required: true, known: ['account', 'account id', 'company id', 'kundennummer'] },
    { name: 'productFamilies', required: true, known: ['product', 'products', 'product family', 'produkt', 'produkte'] },
    { name: 'stage', required: true, known: ['sales stage', 'deal stage', 'phase', 'stufe'] },
    { name: 'owner', word: 'soldBy', required: true, known: ['channel', 'sold by', 'vertriebsweg'] },
    { name: 'open', required: true, known: ['is open', 'offen'] },
    { name: 'lastActivityOn', required: true, known: ['last activity', 'last activity date', 'last modified', 'letzte aktivität'] },
    { name: 'ownerName', known: ['opportunity owner', 'deal owner', 'owner name', 'betreuer'] },
    { name: 'partnerId', known: ['partner', 'partner id', 'partner account'] },
    { name: 'amountMinor', known: ['amount in cents', 'amount minor'] },
    { name: 'currency', known: ['currency code', 'iso currency', 'währung'] },
  ],
}

export function wordOf(kind: Kind, name: string): string {
  return COLUMNS[kind].find((column) => column.name === name)?.word ?? name
}

/** Which column of the file each column of the contract is; -1 for none. */
export type Mapping = Readonly<Record<string, number>>

function plain(name: string): string {
  return name.toLocaleLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** The contract's own names first, then the known ones; no column of the file is taken twice. */
export function guessed(kind: Kind, head: readonly string[]): Mapping {
  const heads = head.map(plain)
  const taken = new Set<number>()
  const found: Record<string, number> = {}
  const look = (column: Column, names: readonly string[]) => {
    const at = heads.findIndex((name, index) => !taken.has(index) && names.includes(name))
    if (at >= 0 && found[column.name] === undefined) {
      taken.add(at)
      found[column.name] = at
    }
  }
  COLUMNS[kind].forEach((column) => look(column, [plain(column.name)]))
  COLUMNS[kind].forEach((column) => look(column, column.known.map(plain)))
  return Object.fromEntries(COLUMNS[kind].map(({ name }) => [name, found[name] ?? -1]))
}

export function missing(kind: Kind, mapping: Mapping): string[] {
  return COLUMNS[kind].filter(({ name, required }) => required && (mapping[name] ?? -1) < 0).map(({ name }) => name)
}

export interface FaultyRow {
  /** As the service counts: the first one below the head is row 1. */
  readonly row: number
  readonly lacks: readonly string[]
}

/** Rows that lack what none may lack: they would be refused, and can still be mended. */
export function faultyRows(kind: Kind, mapping: Mapping, rows: Rows): FaultyRow[] {
  const needed = COLUMNS[kind].filter(({ required }) => required)
  return rows.slice(1).flatMap((row, index) => {
    const lacks = needed.filter(({ name }) => !row[mapping[name] ?? -1]?.trim()).map(({ name }) => name)
    return lacks.length > 0 ? [{ row: index + 1, lacks }] : []
  })
}

/** Words of the service, which other systems begin with a capital. */
const WORDS: ReadonlySet<string> = new Set(['standing', 'open'])

function written(name: string, cell: string): string {
  return WORDS.has(name) ? cell.trim().toLowerCase() : cell
}

/** What one request may carry, with room for what is around it. */
const MOST = 4_500_000

/** The file in the contract's own columns, in parts that can be sent. */
export function parts(kind: Kind, mapping: Mapping, rows: Rows, most = MOST): string[] {
  const names = COLUMNS[kind].map(({ name }) => name).filter((name) => (mapping[name] ?? -1) >= 0)
  const head = `${lineOf(names)}\n`
  const size = (text: string) => new TextEncoder().encode(text).length
  const all: string[] = []
  let part = head
  let bytes = size(head)
  for (const row of rows.slice(1)) {
    const line = `${lineOf(names.map((name) => written(name, row[mapping[name] ?? -1] ?? '')))}\n`
    if (bytes + size(line) > most && part !== head) {
      all.push(part)
      part = head
      bytes = size(head)
    }
    part += line
    bytes += size(line)
  }
  return [...all, part]
}
