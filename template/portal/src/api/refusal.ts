import type { components } from '@contract/contract'

export type Problem = components['schemas']['Problem']
export type Fault = components['schemas']['Fault']

/** The service said no. */
export class Refusal extends Error {
  constructor(
    readonly problem: Problem,
    /** In how many seconds to come back, if it says so. */
    readonly retryAfter?: number,
  ) {
    super(problem.detail)
  }

  get status(): number {
    return this.problem.status
  }

  get faults(): readonly Fault[] {
    return (this.problem.errors ?? []).map(plain)
  }

  /** What is wrong with a field; the last says most. */
  at(pointer: string): string | undefined {
    return this.faults.findLast((fault) => fault.pointer === pointer)?.message
  }
}

/** A person reads it where it belongs, so that it need not say so. */
function plain(fault: Fault): Fault {
  const place = `${fault.pointer} `
  if (!fault.message.startsWith(place)) {
    return fault
  }
  const message = fault.message.slice(place.length)
  return { ...fault, message: message.charAt(0).toUpperCase() + message.slice(1) }
}

/** Nothing answered: no network, or nobody at the other end. */
export class NoAnswer extends Error {}

const GATEWAY_FAULTS = [429, 500, 502, 503, 504]
const MOST_TRIES = 3
const LONGEST_WAIT = 20_000

/** Whether the same request may well be answered later. Sent with its key, it cannot take effect twice. */
export function mayPass(fault: Error): boolean {
  return fault instanceof NoAnswer || (fault instanceof Refusal && GATEWAY_FAULTS.includes(fault.status))
}

export function retries(failures: number, fault: Error): boolean {
  return failures < MOST_TRIES && mayPass(fault)
}

export function waits(failures: number, fault: Error): number {
  const asked = fault instanceof Refusal && fault.retryAfter ? fault.retryAfter * 1000 : 0
  return Math.min(Math.max(asked, 500 * 2 ** failures), LONGEST_WAIT)
}
