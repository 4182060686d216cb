import createClient, { type Middleware } from 'openapi-fetch'
import type { components, paths } from '@contract/contract'
import { currentLanguage } from '@/words/language'
import { kept } from '@/session/session'
import { NoAnswer, Refusal, type Problem } from './refusal'

export type Schemas = components['schemas']

/** Somebody must sign in again; whatever they were doing is kept. */
type Ended = () => void
let ended: Ended = () => {}

export function onSessionEnd(then: Ended): void {
  ended = then
}

const caller: Middleware = {
  onRequest({ request }) {
    const session = kept()
    if (session) {
      request.headers.set('Authorization', `Bearer ${session.token}`)
    }
    request.headers.set('Accept-Language', currentLanguage())
    return request
  },
}

export const api = createClient<paths>({ baseUrl: location.origin, fetch: answeredOrNot })
api.use(caller)

async function answeredOrNot(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (fault) {
    throw new NoAnswer(String(fault))
  }
}

/** An answer, and the version that a change of it must name. */
export interface Versioned<T> {
  readonly data: T
  readonly etag: string
}

interface Exchange<T> {
  data?: T
  error?: unknown
  response: Response
}

export async function answer<T>(exchange: Promise<Exchange<T>>): Promise<T> {
  return (await versioned(exchange)).data
}

export async function versioned<T>(exchange: Promise<Exchange<T>>): Promise<Versioned<T>> {
  const { data, error, response } = await exchange
  if (!response.ok) {
    if (response.status === 401) {
      ended()
    }
    throw new Refusal(problemOf(error, response.status), seconds(response.headers.get('Retry-After')))
  }
  return { data: data as T, etag: response.headers.get('ETag') ?? '' }
}

function problemOf(error: unknown, status: number): Problem {
  return isProblem(error) ? error : { type: 'urn:problem-type:unknown', title: '', status, detail: '' }
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'detail' in error && 'status' in error
}

function seconds(header: string | null): number | undefined {
  const value = Number(header)
  return header && Number.isFinite(value) ? value : undefined
}

/** A key with which a request can be sent again without taking effect again. */
export function newKey(): string {
  return crypto.randomUUID()
}
