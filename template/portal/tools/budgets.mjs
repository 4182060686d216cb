// What a phone loads before it shows something, and what it loads later, stay small; gzip, in bytes.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const DIST = 'target/classes/portal'
const INITIAL = 220_000
const LAZY = 180_000

const size = (file) => gzipSync(readFileSync(`${DIST}/${file}`)).length
const manifest = JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, 'utf8'))
const chunks = Object.values(manifest)

function withImports(chunk, seen = new Set()) {
  if (!seen.has(chunk)) {
    seen.add(chunk)
    chunk.imports?.forEach((key) => withImports(manifest[key], seen))
  }
  return seen
}

const initial = withImports(chunks.find((chunk) => chunk.isEntry))
const files = new Set([...initial].flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]))
const first = [...files].reduce((sum, file) => sum + size(file), 0)
const later = chunks.filter((chunk) => !initial.has(chunk) && chunk.file.endsWith('.js'))
const largest = later.map((chunk) => [chunk.file, size(chunk.file)]).sort((one, other) => other[1] - one[1])[0]

console.log(`portal: ${kB(first)} at first (at most ${kB(INITIAL)}), largest later chunk ${kB(largest?.[1] ?? 0)}`)
if (first > INITIAL || (largest && largest[1] > LAZY)) {
  console.error(`Too large: ${[...files].map((file) => `${file} ${kB(size(file))}`).join(', ')}; later ${largest}`)
  process.exit(1)
}

function kB(bytes) {
  return `${Math.ceil(bytes / 1000)} kB`
}
