import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { FORBIDDEN, newPage, openBrowser, PORTAL, SIZES } from './browser.mjs'

const SCREENS = ['/', '/register', '/deals', '/deals?view=board', '/rules', '/people', '/connections', '/settings']

let browser
before(async () => (browser = await openBrowser()))
after(() => browser.close())

for (const locale of ['en-GB', 'de-DE']) {
  it(`a partner reads of its vendor only, on every screen and in every mail (${locale})`, async () => {
    const page = await newPage(browser, SIZES.phone, { locale })
    await page.goto(PORTAL)
    await page.getByRole('button').first().click()
    await page.getByRole('button', { name: 'Jonas Weber' }).click()
    await page.getByRole('navigation').waitFor()
    for (const screen of SCREENS) {
      await page.goto(PORTAL + screen)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const read = await page.evaluate(() => {
        const hints = [...document.querySelectorAll('[title], [placeholder], [aria-label]')]
        const said = hints.flatMap((it) => ['title', 'placeholder', 'aria-label'].map((name) => it.getAttribute(name)))
        return [document.title, document.body.innerText, ...said].join('\n')
      })
      assert.doesNotMatch(read, FORBIDDEN, screen)
    }
    const mails = await (await fetch(`${PORTAL}/inbox`)).text()
    assert.doesNotMatch(mails, FORBIDDEN)
    await page.context().close()
  })
}
