import { api, versioned, type Schemas, type Versioned } from '@/api/api'
import type { Field, FieldName, Fields, MoveBodies } from './fields'

type Deal = Schemas['Deal']
export type Move = Schemas['DealMove']

/** How a move is sent: as the version that the person saw, with a key that makes sending it again harmless. */
export interface Sent {
  readonly dealId: string
  readonly etag: string
  readonly key: string
}

/** What a person is asked before a move, and how it is made. */
export interface MoveForm {
  readonly fields: Partial<Record<FieldName, Field & { readonly optional?: boolean }>>
  readonly make: (sent: Sent, body: never) => Promise<Versioned<Deal>>
}

/** The moves of a deal that are made where it is shown; the others have screens of their own. */
export type MoveHere = Exclude<Move, 'reviseDeal' | 'answerMatch'>

const line = { as: 'line' } as const
const why = { as: 'line', least: 10 } as const
const sale = { amount: { as: 'money' }, on: { as: 'date' } } as const

const params = ({ dealId, etag, key }: Sent) => ({
  path: { dealId },
  header: { 'If-Match': etag, 'Idempotency-Key': key },
})

function withBody<M extends keyof MoveBodies>(
  fields: Fields<MoveBodies[M]>,
  make: (sent: Sent, body: MoveBodies[M]) => Promise<Versioned<Deal>>,
): MoveForm {
  return { fields, make: make as MoveForm['make'] }
}

function plain(make: (sent: Sent) => Promise<Versioned<Deal>>): MoveForm {
  return { fields: {}, make }
}

export const moves: Record<MoveHere, MoveForm> = {
  takeTurn: plain((sent) => versioned(api.POST('/v1/deals/{dealId}/take-turn', { params: params(sent) }))),
  renewDeal: plain((sent) => versioned(api.POST('/v1/deals/{dealId}/renew', { params: params(sent) }))),
  approveDeal: plain((sent) => versioned(api.POST('/v1/deals/{dealId}/approve', { params: params(sent) }))),
  provideInformation: withBody<'provideInformation'>({ answer: line }, (sent, body) =>
    versioned(api.POST('/v1/deals/{dealId}/provide-information', { params: params(sent), body })),
  ),
  recordProgress: withBody<'recordProgress'>(
    { kind: { as: 'progressKind' }, on: { as: 'date' }, evidence: { as: 'prose', optional: true } },
    (sent, body) => versioned(api.POST('/v1/deals/{dealId}/progress', { params: params(sent), body })),
  ),
  askExtension: withBody<'askExtension'>({ reason: why }, (sent, body) =>
    versioned(api.POST('/v1/deals/{dealId}/ask-extension', { params: params(sent), body })),
  ),
  disputeMatch: withBody<'disputeMatch'>({ reason: why }, (sent, body) =>
    versioned(api.POST('/v1/deals/{dealId}/dispute-match', { params: params(sent), body })),
  ),
  proposeDealWon: withBody<'proposeDealWon'>(sale, (sent, body) =>
    versioned(api.POST('/v1/deals/{dealId}/propose-won', { params: params(sent), body })),
  ),
  closeDealWon: withBody<'closeDealWon'>(sale, (sent, body) =>
    versioned(api.POST('/v1/deals/{dealId}/close-won', { params: params(sent), body })),
  ),
  reverseDealWon: withBody<'reverseDealWon'>({ reason: why }, (sent, body) =>
    versioned(api.POST('/v1/deals/{dealId}/reverse-won', { params: params(sent), body })),
  ),
  closeDealLost: withBody<'closeDealLost'>({ reason: line }, (sent, body) =>
    versioned(api.POST('/v1/deals/{dealId}/close-lost', { params: params(sent), body })),
  ),
  withdrawDeal: withBody<'withdrawDeal'>({ reason: { as: 'line', optional: true } }, (sent, body) =>
    versioned(api.POST('/v1/deals/{dealId}/withdraw', { params: params(sent), body })),
  ),
  confirmProgress: withBody<'confirmProgress'>({ number: { as: 'progressNumber' } }, (sent, body) =>
    versioned(api.POST('/v1/deals/{dealId}/confirm-progress', { params: params(sent), body })),
  ),
  answerExtension: withBody<'answerExtension'>(
    { granted: { as: 'yesNo' }, answer: { as: 'line', optional: true } },
    (sent, body) => versioned(api.POST('/v1/deals/{dealId}/answer-extension', { params: params(sent), body })),
  ),
  convertDeal: withBody<'convertDeal'>({ opportunityId: line }, (sent, body) =>
    versioned(api.POST('/v1/deals/{dealId}/convert', { params: params(sent), body })),
  ),
  transferDeal: withBody<'transferDeal'>({ partnerId: line, reason: why }, (sent, body) =>
    versioned(api.POST('/v1/deals/{dealId}/transfer', { params: params(sent), body })),
  ),
  revokeDeal: withBody<'revokeDeal'>({ reason: why }, (sent, body) =>
    versioned(api.POST('/v1/deals/{dealId}/revoke', { params: params(sent), body })),
  ),
  rejectDeal: withBody<'rejectDeal'>(
    { reason: why, reasonCode: { as: 'reviewersReason', optional: true } },
    (sent, body) => versioned(api.POST('/v1/deals/{dealId}/reject', { params: params(sent), body })),
  ),
  splitScope: withBody<'splitScope'>({ reason: why }, (sent, body) =>
    versioned(api.POST('/v1/deals/{dealId}/split-scope', { params: params(sent), body })),
  ),
  assignReview: withBody<'assignReview'>({ owner: { as: 'line', optional: true } }, (sent, body) =>
    versioned(api.POST('/v1/deals/{dealId}/assign-review', { params: params(sent), body })),
  ),
  requestInformation: withBody<'requestInformation'>({ question: line }, (sent, body) =>
    versioned(api.POST('/v1/deals/{dealId}/request-information', { params: params(sent), body })),
  ),
}

export function isMadeHere(move: Move): move is MoveHere {
  return move in moves
}
