import { describe, expect, it } from 'vitest'
import { done } from '@/manager/firstSteps'

const nothing = { versions: [{ version: 1, state: 'IN_FORCE' as const }], partners: 0, deals: 0 }

describe('the first steps', () => {
  it('are all to be done where only the program is that everybody starts from', () => {
    expect(done(nothing)).toEqual(new Set())
  })

  it('do not count a version that was withdrawn', () => {
    const versions = [...nothing.versions, { version: 2, state: 'WITHDRAWN' as const }]

    expect(done({ ...nothing, versions })).toEqual(new Set())
  })

  it('are done by what is there, in whatever order it came', () => {
    const versions = [...nothing.versions, { version: 2, state: 'SCHEDULED' as const }]

    expect(done({ versions, imports: 1, partners: 3, deals: 0 })).toEqual(new Set(['facts', 'rules', 'partner']))
  })
})
