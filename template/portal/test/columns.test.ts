import { describe, expect, it } from 'vitest'
import { neighbour } from '@/board/columns'

describe('an arrow on the board', () => {
  it('leads over empty columns', () => {
    expect(neighbour([2, 0, 0, 3], [0, 1], 'ArrowRight')).toEqual([3, 1])
  })

  it('leads to the last deal of a shorter column', () => {
    expect(neighbour([5, 2], [0, 4], 'ArrowRight')).toEqual([1, 1])
  })

  it.each(['ArrowLeft', 'ArrowUp'])('leads nowhere beyond the edge: %s', (key) => {
    expect(neighbour([1, 1], [0, 0], key)).toEqual([0, 0])
  })

  it('leads nowhere where the rest is empty', () => {
    expect(neighbour([1, 0, 0], [0, 0], 'ArrowRight')).toEqual([0, 0])
  })

  it('leaves other keys alone', () => {
    expect(neighbour([2], [0, 0], 'Enter')).toEqual([0, 0])
  })
})
