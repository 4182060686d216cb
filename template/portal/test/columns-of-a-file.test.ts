import { describe, expect, it } from 'vitest'
import { faultyRows, guessed, missing, parts } from '@/facts/columns'
import { decoded, rowsOf, separatorOf } from '@/facts/csv'

describe('a file', () => {
  it('that is not in UTF-8 is read as what it most likely is, and that is said', () => {
    const bytes = Uint8Array.from([0x4d, 0xfc, 0x6e, 0x63, 0x68, 0x65, 0x6e]).buffer

    expect(decoded(bytes)).toEqual({ text: 'München', isGuess: true })
    expect(decoded(new TextEncoder().encode('München').buffer)).toEqual({ text: 'München', isGuess: false })
  })

  it('keeps separators, line ends and quotes inside quotes', () => {
    expect(rowsOf('a;b\r\n"x; ""y""\nz";2\n\n;\n')).toEqual([
      ['a', 'b'],
      ['x; "y"\nz', '2'],
    ])
  })

  it.each([
    ['id,name', ','],
    ['id;"a,b,c";name', ';'],
    ['id\tname', '\t'],
  ])('%s is separated by %s', (head, separator) => {
    expect(separatorOf(head)).toBe(separator)
  })
})

describe('its columns', () => {
  it('are found by the names that other systems give them', () => {
    expect(guessed('accounts', ['Account ID', 'Account Name', 'Type', 'Billing Country', 'Website'])).toMatchObject({
      accountId: 0,
      legalName: 1,
      standing: 2,
      country: 3,
      websites: 4,
      city: -1,
    })
  })

  it('are never taken twice, and their own names go first', () => {
    expect(guessed('accounts', ['name', 'legalName', 'id'])).toMatchObject({ legalName: 1, accountId: 2, standing: -1 })
  })

  it('that must be there and are not are named', () => {
    expect(missing('accounts', guessed('accounts', ['id', 'name']))).toEqual(['standing'])
  })
})

describe('its rows', () => {
  const rows = [
    ['Kundennummer', 'Firma', 'Status', 'Notes'],
    ['A-1', '=1+1', ' Customer', 'x'],
    ['A-2', '', 'customer', 'y'],
  ]
  const mapping = guessed('accounts', rows[0] ?? [])

  it('that lack what none may lack are named as the service counts them', () => {
    expect(faultyRows('accounts', mapping, rows)).toEqual([{ row: 2, lacks: ['legalName'] }])
  })

  it('are sent in the columns of the service, without what it does not know', () => {
    expect(parts('accounts', mapping, rows)).toEqual(['accountId,legalName,standing\nA-1,=1+1,customer\nA-2,,customer\n'])
  })

  it('are sent in parts where they are too many, each with its head', () => {
    const all = parts('accounts', mapping, rows, 50)

    expect(all).toHaveLength(2)
    expect(all.every((part) => part.startsWith('accountId,legalName,standing\n'))).toBe(true)
  })
})
