import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { accessible, fits, FORBIDDEN, newPage, openBrowser, PORTAL, shot, signIn, SIZES } from './browser.mjs'

/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9/erp'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark']) {
    it(`a CRM is connected, tried and let go, on a ${size} in the ${colorScheme}`, async () => {
      const page = await newPage(browser, viewport, { colorScheme })
      const look = async (name) => {
        await accessible(page)
        await fits(page)
        assert.doesNotMatch(await page.locator('main').innerText(), FORBIDDEN)
        await shot(page, `${size}-${colorScheme}-${name}`)
      }
      await signIn(page, 'Samuel Brandt')
      await page.goto(PORTAL + '/facts')
      await page.getByRole('heading', { name: 'Your CRM' }).waitFor()
      await page.getByRole('button', { name: /^(Connect a CRM|Change the connection)$/ }).click()

      await page.getByLabel('Which system').selectOption('tryton')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Please fill this in.').first().waitFor()
      await page.getByLabel('Address').fill('nowhere')
      await page.getByLabel('User', { exact: false }).first().fill('partner-program')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Must be an address that begins with https://').first().waitFor()
      await look('crm-form')

      await page.getByLabel('Address').fill(NOWHERE)
      await page.getByLabel('Password of the user').fill('one-of-many')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('button', { name: 'Try it' }).click()
      await page.getByText('It does not work.').waitFor()
      await look('crm-tried')

      await page.getByRole('button', { name: 'Disconnect' }).click()
      await page.getByText('Nothing is read or written any more.').waitFor()
      await page.getByRole('button', { name: 'Disconnect' }).last().click()
      await page.getByText('Not connected.', { exact: false }).waitFor()
      await look('crm-let-go')
      await page.context().close()
    })
  }
}
