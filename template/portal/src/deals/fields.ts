import type { Schemas } from '@/api/api'

/** How a member of a move's body is asked for. */
export type Field =
  | { readonly as: 'line'; readonly least?: number }
  | { readonly as: 'prose' }
  | { readonly as: 'date' }
  | { readonly as: 'progressKind' }
  | { readonly as: 'progressNumber' }
  | { readonly as: 'money' }
  | { readonly as: 'yesNo' }
  | { readonly as: 'reviewersReason' }

/** What a move needs to know, as the contract declares it: the body of each is a schema of the same name. */
export interface MoveBodies {
  withdrawDeal: Schemas['WithdrawDeal']
  revokeDeal: Schemas['RevokeDeal']
  rejectDeal: Schemas['RejectDeal']
  splitScope: Schemas['SplitScope']
  recordProgress: Schemas['RecordProgress']
  confirmProgress: Schemas['ConfirmProgress']
  requestInformation: Schemas['RequestInformation']
  provideInformation: Schemas['ProvideInformation']
  askExtension: Schemas['AskExtension']
  answerExtension: Schemas['AnswerExtension']
  disputeMatch: Schemas['DisputeMatch']
  convertDeal: Schemas['ConvertDeal']
  proposeDealWon: Schemas['DealSale']
  closeDealWon: Schemas['DealSale']
  reverseDealWon: Schemas['ReverseDealWon']
  closeDealLost: Schemas['CloseDealLost']
  transferDeal: Schemas['TransferDeal']
  assignReview: Schemas['AssignReview']
  answerMatch: Schemas['MatchAnswer']
}

type Members<T> = T extends unknown ? keyof T : never
export type FieldName = Members<MoveBodies[keyof MoveBodies]>

/** A field for each member of a body: one that the contract adds does not compile until it is asked for. */
export type Fields<Body> = { readonly [Name in keyof Required<Body>]: Field & { readonly optional?: IsOptional<Body, Name> } }
type IsOptional<Body, Name extends keyof Body> = undefined extends Body[Name] ? true : false
