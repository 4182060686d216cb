/** Rows of a file; the first one is its head. */
export type Rows = readonly (readonly string[])[]

const SEPARATORS = [',', ';', '\t'] as const

/** What separates: whatever the head has most of outside quotes. */
export function separatorOf(text: string): string {
  const head = (text.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (separator: string) => head.split(separator).length
  return [...SEPARATORS].sort((one, other) => count(other) - count(one))[0] ?? ','
}

/** Cells may stand in quotes, with separators, line ends and doubled quotes in them; empty lines are none. */
export function rowsOf(text: string, separator = separatorOf(text)): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (quoted) {
      if (letter !== '"') {
        cell += letter
      } else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else {
        quoted = false
      }
    } else if (letter === '"' && cell === '') {
      quoted = true
    } else if (letter === separator) {
      row.push(cell)
      cell = ''
    } else if (letter === '\n') {
      end()
    } else if (letter !== '\r') {
      cell += letter
    }
  }
  end()
  return rows

  function end() {
    row.push(cell)
    if (row.some((one) => one.trim() !== '')) {
      rows.push(row)
    }
    row = []
    cell = ''
  }
}

export function lineOf(cells: readonly string[]): string {
  return cells.map((cell) => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
}

/** Old tables are often not UTF-8; what is not, is read as what they mostly are. */
export function decoded(bytes: ArrayBuffer): { readonly text: string; readonly isGuess: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGuess: false }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isGuess: true }
  }
}
