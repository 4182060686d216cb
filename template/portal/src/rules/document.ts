import { isScalar, isSeq, parseDocument, type Document } from 'yaml'

export type Path = readonly (string | number)[]

/** The document where it can be read at all; how it is to be mended, checking it says. */
export function read(text: string): Document | undefined {
  const document = parseDocument(text)
  return document.errors.length === 0 ? document : undefined
}

/** What stands at a place, as it is written; empty where nothing does. */
export function valueAt(document: Document, path: Path): string {
  const value: unknown = document.getIn(path)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The entries of a list, as they are written. */
export function entriesAt(document: Document, path: Path): string[] {
  const list: unknown = document.getIn(path, true)
  return isSeq(list) ? list.items.map((item) => (isScalar(item) ? String(item.value) : '')) : []
}

/** The same text with another value at a place: nothing else of it moves, and no comment is lost. */
export function withValue(text: string, path: Path, value: string): string {
  const document = read(text)
  const node: unknown = document?.getIn(path, true)
  if (!document) {
    return text
  }
  if (isScalar(node) && node.range) {
    return spliced(text, node.range, written(value))
  }
  document.setIn(path, number(value))
  return String(document)
}

/** The same text with other entries in a list. */
export function withEntries(text: string, path: Path, entries: readonly string[]): string {
  const document = read(text)
  const node: unknown = document?.getIn(path, true)
  if (!document || !isSeq(node) || !node.range) {
    return text
  }
  if (node.flow || entries.length === 0) {
    return spliced(text, node.range, `[${entries.map(written).join(', ')}]`)
  }
  const last = node.items.at(-1)
  const end = isScalar(last) && last.range ? last.range[1] : node.range[1]
  const indent = ' '.repeat(node.range[0] - (text.lastIndexOf('\n', node.range[0] - 1) + 1))
  return spliced(text, [node.range[0], end], entries.map((entry) => `- ${written(entry)}`).join(`\n${indent}`))
}

function spliced(text: string, [from, to]: readonly number[], value: string): string {
  return text.slice(0, from) + value + text.slice(to)
}

const PLAIN = /^[A-Za-z0-9][A-Za-z0-9 ._-]*$/

function written(value: string): string {
  return PLAIN.test(value) ? value : JSON.stringify(value)
}

function number(value: string): string | number {
  return /^\d+$/.test(value) ? Number(value) : value
}
