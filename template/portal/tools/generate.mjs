// Types and tables from the contract. They are made in every build and never committed, so that a screen that uses
// what the contract no longer has does not compile.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const CONTRACT = process.env.CONTRACT ?? '../../shared/contract/target/classes/contract.json'
const OUT = 'target/generated'
const METHODS = ['get', 'put', 'post', 'delete']

if (!existsSync(CONTRACT)) {
  console.error(`${CONTRACT} is not there yet: mvn -pl template/portal -am -DskipTests process-classes`)
  process.exit(1)
}

const contract = JSON.parse(readFileSync(CONTRACT, 'utf8'))
const enumeration = (name) => contract.components.schemas[name].enum

const access = Object.fromEntries(
  Object.values(contract.paths)
    .flatMap((path) => METHODS.flatMap((method) => path[method] ?? []))
    .map((operation) => [operation.operationId, operation['x-entente-access'].roles]),
)

const tables = `// Made from the contract by tools/generate.mjs.
export const access = ${JSON.stringify(access, null, 2)} as const
export const countries = ${JSON.stringify(enumeration('Country'))} as const
export const currencies = ${JSON.stringify(enumeration('Currency'))} as const
`

mkdirSync(OUT, { recursive: true })
writeFileSync(`${OUT}/contract.d.ts`, astToString(await openapiTS(contract)))
writeFileSync(`${OUT}/tables.ts`, tables)
