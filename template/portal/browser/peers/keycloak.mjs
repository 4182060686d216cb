// A person of a company that has its own identity provider: signs in there, works here.
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { fillDeal, newCompany, newPage, openBrowser, PORTAL, SIZES } from '../browser.mjs'

let browser
before(async () => (browser = await openBrowser()))
after(() => browser.close())

async function atTheirs(page) {
  await page.goto(PORTAL)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.locator('#username').fill('ada')
  return page
}

it('somebody with a wrong password stays there', async () => {
  const page = await atTheirs(await newPage(browser, SIZES.desktop))
  await page.locator('#password').fill('wrong')
  await page.locator('#kc-login').click()
  await page.getByText('Invalid username or password').first().waitFor()

  assert.notEqual(new URL(page.url()).origin, new URL(PORTAL).origin)
  await page.context().close()
})

it('who is known there comes back and registers a deal', async () => {
  const page = await atTheirs(await newPage(browser, SIZES.desktop))
  await page.locator('#password').fill(process.env.PASSWORD)
  await page.locator('#kc-login').click()
  await page.getByRole('navigation').waitFor()
  await page.goto(`${PORTAL}/register`)
  await fillDeal(page, { company: newCompany() })
  await page.getByRole('button', { name: 'Register', exact: true }).click()
  await page.getByRole('heading', { name: 'Protected', exact: true }).waitFor()

  assert.equal(new URL(page.url()).origin, new URL(PORTAL).origin)
  await page.context().close()
})
