import type { Schemas } from '@/api/api'

type Summary = Schemas['DealSummary']
type Status = Schemas['PartnerStatus']

/** From the beginning of a deal to its end. */
export const COLUMNS: readonly Status[] = ['IN_REVIEW', 'WAITING_LIST', 'YOUR_TURN', 'PROTECTED', 'CLOSED']

export interface Column {
  readonly status: Status
  readonly deals: readonly Summary[]
}

export function columnsOf(deals: readonly Summary[]): Column[] {
  return COLUMNS.map((status) => ({ status, deals: deals.filter((deal) => deal.partnerStatus === status) }))
}

export type Place = readonly [column: number, row: number]

const STEPS: Record<string, Place> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Where an arrow leads from a place of the board, over empty columns; the same place where there is nothing. */
export function neighbour(heights: readonly number[], [column, row]: Place, key: string): Place {
  const step = STEPS[key]
  if (!step) {
    return [column, row]
  }
  const [across, down] = step
  let next = column + across
  while (across !== 0 && heights[next] === 0) {
    next += across
  }
  const height = heights[next]
  return height === undefined ? [column, row] : [next, Math.min(Math.max(row + down, 0), height - 1)]
}
