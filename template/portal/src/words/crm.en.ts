import type { Schemas } from '@/api/api'

/** What is said of the vendor's own system. */
export const crm = {
  title: 'Your CRM',
  none: 'Not connected. Once it is, companies and opportunities come from there, and an approved deal becomes an opportunity there by itself.',
  connect: 'Connect a CRM',
  change: 'Change the connection',
  kind: 'Which system',
  kinds: { salesforce: 'Salesforce', tryton: 'Tryton' } satisfies Record<Schemas['CrmKind'], string>,
  states: {
    CONNECTED: 'Connected',
    BROKEN: 'Broken',
    DISCONNECTED: 'Disconnected',
  } satisfies Record<Schemas['CrmState'], string>,
  broken: 'It does not let us in any more. Deals are decided as before; what is to be written waits.',
  where: (address: string, user: string) => `${address}, as ${user}`,
  address: 'Address',
  addressHow: {
    salesforce: 'Where one signs in, such as https://login.salesforce.com',
    tryton: 'With the name of the database, such as https://crm.example.com/erp',
  } satisfies Record<Schemas['CrmKind'], string>,
  user: 'User',
  userHow: 'One of its own, so that what is written by itself can be told from what people write.',
  clientId: 'Consumer key of the connected app',
  secrets: {
    salesforce: 'Private key of the connected app (base64, without its first and last line)',
    tryton: 'Password of the user',
  } satisfies Record<Schemas['CrmKind'], string>,
  secretStays: 'Left empty, it stays what it is.',
  defaultOwner: 'Who owns opportunities of nobody else',
  defaultOwnerHow: 'As that person is called in the CRM.',
  families: 'Opportunities there are about',
  familiesHow: 'The CRM does not say which products. Choose none, and no opportunity there stands against a deal.',
  factsAsOf: (moment: string) => `All that it shows is known as of ${moment}.`,
  firstLoad: (companies: number, sales: number) =>
    `It is being read for the first time: ${companies} companies and ${sales} opportunities so far.`,
  lastSuccess: (moment: string) => `It last answered on ${moment}.`,
  waiting: (count: number) =>
    count === 0 ? 'No deal waits to be written.' : `Deals that wait to be written: ${count === 100 ? '100 or more' : count}.`,
  drift: (moment: string, compared: number, differing: number) =>
    `Of ${compared} opportunities that were compared on ${moment}, ${differing === 0 ? 'none says' : differing === 1 ? '1 says' : `${differing} say`} otherwise than here.`,
  rests: (moment: string) => `It is left alone until ${moment}.`,
  test: 'Try it',
  well: 'It lets us in.',
  notWell: 'It does not work.',
  people: (names: string) => (names ? `Who works there: ${names}` : ''),
  disconnect: 'Disconnect',
  sure: 'Nothing is read or written any more. What is there stays.',
  faults: 'What it does not take',
  noFaults: 'Nothing.',
  deal: 'The deal',
  retry: 'Try again',
  skip: 'Let it be',
  why: 'Why nothing is written of it',
}
