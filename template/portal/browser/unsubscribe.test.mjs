import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { accessible, fillDeal, fits, FORBIDDEN, newCompany, newPage, openBrowser, PORTAL, shot, signIn, SIZES } from './browser.mjs'

const LINK = /^List-Unsubscribe:\s*<([^>]+)>/im

let browser
before(async () => (browser = await openBrowser()))
after(() => browser.close())

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark']) {
    it(`whoever follows a mail's link ends its kind and takes it back without signing in, on a ${size} in the ${colorScheme}`, async () => {
      const link = await linkOfAMail()
      const page = await newPage(browser, viewport, { colorScheme })

      await page.goto(link)
      await page.getByText('You get mails of this kind: Withdrawn.').waitFor()
      assert.match(page.url(), /\/unsubscribe#/)
      await accessible(page)
      await fits(page)
      await shot(page, `${size}-${colorScheme}-unsubscribe`)
      await page.getByRole('button', { name: 'Send me no more of them' }).click()
      await page.getByText('You get no more mails of this kind: Withdrawn.').waitFor()
      await page.reload()
      await page.getByText('You get no more mails of this kind: Withdrawn.').waitFor()
      assert.doesNotMatch(await page.locator('body').innerText(), FORBIDDEN)
      await page.getByRole('button', { name: 'Send me them again' }).click()
      await page.getByText('You get mails of this kind: Withdrawn.').waitFor()

      assert.deepEqual(page.complaints, [])
      await page.context().close()
    })
  }
}

it('a link that somebody changed says which one to use', async () => {
  const page = await newPage(browser, SIZES.phone)
  const link = await linkOfAMail()

  await page.goto(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)

  await page.getByText('This link is no longer good.').waitFor()
  await accessible(page)
  assert.doesNotMatch(await page.locator('body').innerText(), FORBIDDEN)
  await page.context().close()
})

/** Of a deal that its partner has withdrawn: who works there may do without that mail. */
async function linkOfAMail() {
  const company = newCompany()
  const page = await newPage(browser, SIZES.desktop)
  await signIn(page, 'Mia Schulte', '/register')
  await fillDeal(page, { company })
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Protected', exact: true }).waitFor()
  await page.getByRole('navigation').getByRole('link', { name: 'Deals' }).click()
  await page.getByRole('link', { name: company }).click()
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  await page.getByRole('button', { name: 'Send' }).click()
  const link = await mailed(company)
  await page.context().close()
  return link
}

/** A mail comes a moment later. */
async function mailed(company) {
  for (let tried = 0; tried < 300; tried++) {
    const { data } = await (await fetch(`${PORTAL}/inbox.json`)).json()
    const heads = data.filter(({ to, subject }) => to.startsWith('mia@') && subject.includes(company)).map(({ headers }) => headers.join('\n'))
    const link = heads.map((head) => LINK.exec(head)?.[1]).find(Boolean)
    if (link) {
      return link
    }
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error('no mail came that can be ended')
}
