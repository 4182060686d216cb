import { Alert, Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Refusal } from '@/api/refusal'
import { Trouble } from '@/parts/Trouble'
import classes from '@/session/SignIn.module.css'
import type { Site } from '@/site/site'
import { useWords } from '@/words/Words'

/** What a visitor sees of the vendor, around what the link is about. */
export function Frame({ site, title, children }: { site: Site; title: string; children: ReactNode }) {
  return (
    <main className={classes.main}>
      <Stack>
        {site.logo && <img src={site.logo} alt="" height={48} className={classes.logo} />}
        <Title order={1}>{title}</Title>
        {children}
      </Stack>
    </main>
  )
}

/** Whatever is wrong with a link, it is told in one way. */
export function LinkTrouble({ fault, retry }: { fault: Error; retry?: () => void }) {
  const words = useWords().subscription
  return fault instanceof Refusal && [400, 404].includes(fault.status) ? (
    <Alert role="alert" variant="default" title={words.old}>
      {words.oldHow}
    </Alert>
  ) : (
    <Trouble fault={fault} retry={retry} />
  )
}
