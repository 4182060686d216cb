import { describe, expect, it } from 'vitest'
import { NoAnswer, Refusal, retries, waits } from '@/api/refusal'

const refusal = (status: number, retryAfter?: number) =>
  new Refusal({ type: 'urn:problem-type:x', title: 'x', status, detail: 'x' }, retryAfter)

describe('a request that was not answered well', () => {
  it.each([400, 401, 403, 404, 409, 412, 422, 428])('is not sent again after %i', (status) => {
    expect(retries(0, refusal(status))).toBe(false)
  })

  it.each([429, 500, 503])('is sent again after %i, three times', (status) => {
    expect(retries(2, refusal(status))).toBe(true)
    expect(retries(3, refusal(status))).toBe(false)
  })

  it('is sent again where nothing answered', () => {
    expect(retries(0, new NoAnswer())).toBe(true)
  })

  it('waits as long as the service asks, and never for minutes', () => {
    expect(waits(0, refusal(429, 7))).toBe(7_000)
    expect(waits(0, refusal(429, 3_600))).toBe(20_000)
  })
})
