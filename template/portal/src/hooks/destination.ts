import type { Schemas } from '@/api/api'

/** Where an endpoint's events go, as one line. */
export function destination({ url, eventBus }: Schemas['WebhookEndpoint']): string {
  return url ?? eventBus?.arn ?? ''
}
