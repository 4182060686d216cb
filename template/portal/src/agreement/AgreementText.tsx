import { Text, Title } from '@mantine/core'
import type { Schemas } from '@/api/api'
import { inLanguage } from '@/words/format'
import { useSpeaking } from '@/words/Words'
import classes from './agreement.module.css'

type Agreement = Schemas['AgreementText']

/** What is signed, to be read whole. */
export function AgreementText({ agreement }: { agreement: Agreement }) {
  const { words, language } = useSpeaking()
  return (
    <section aria-labelledby="agreement">
      <Title order={2} size="h3" id="agreement">
        {inLanguage(agreement.title, language)}
      </Title>
      <Text size="sm" c="dimmed">
        {words.visit.agreement.version(agreement.version)}
      </Text>
      <div className={classes.text} tabIndex={0} role="document" aria-labelledby="agreement">
        {inLanguage(agreement.text, language)}
      </div>
    </section>
  )
}

/** That whoever has that name signs the text as it is shown in that language. */
export function signature({ version, hash }: Agreement, language: string, name: string): Schemas['PutAgreementSignature'] {
  const shown = language in hash ? language : 'en' in hash ? 'en' : (Object.keys(hash)[0] ?? '')
  return { version, language: shown, hash: hash[shown] ?? '', name: name.trim() }
}
