import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { accessible, fillDeal, fits, newCompany, newPage, openBrowser, PORTAL, shot, signIn, SIZES } from './browser.mjs'

let browser
before(async () => (browser = await openBrowser()))
after(() => browser.close())

const COLOURS = { phone: 'dark', desktop: 'light' }

for (const [size, viewport] of Object.entries(SIZES)) {
  const colorScheme = COLOURS[size]

  it(`the partner team brings in its companies, sees what is wrong, and says which one is meant, on a ${size}`, async () => {
    const website = `${newCompany().slice(0, 10).toLowerCase()}.com`
    const manager = await newPage(browser, viewport, { colorScheme })
    const look = async (name) => {
      await accessible(manager)
      await fits(manager)
      await shot(manager, `manager-${size}-${name}`)
    }
    await signIn(manager, 'Elena Petrova')
    await manager.getByRole('navigation').getByRole('link', { name: 'Data' }).click()
    const id = `C-${Date.now()}`
    const rows = ['accountId;legalName;country;standing;websites', `${id};"=cmd|' /C calc'!A0 Werke AG";DE;customer;${website}`, `${id}-2;;DE;customer;`]
    await manager.getByLabel('The file').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) })
    await manager.getByText('Done: 1 rows taken, 1 faulty').waitFor()
    await manager.getByText('Row 2').waitFor()
    await look('data')

    const partner = await newPage(browser, viewport)
    const company = newCompany()
    await signIn(partner, 'Mia Schulte', '/register')
    await fillDeal(partner, { company })
    await partner.getByLabel('Website').fill(website)
    await partner.getByRole('button', { name: 'Register', exact: true }).click()
    await partner.getByRole('heading', { name: 'A person decides' }).waitFor()

    await manager.getByRole('navigation').getByRole('link', { name: 'Home' }).click()
    await manager.getByRole('link', { name: company }).waitFor()
    await look('home')
    await manager.getByRole('link', { name: company }).click()
    await manager.getByText(`The web domain ${website} is known.`).waitFor()
    await look('review')
    await manager.getByRole('button', { name: 'It is another' }).click()
    await manager.getByText('Protected until').waitFor()

    await partner.getByRole('link', { name: 'See the deal' }).click()
    await partner.getByText('Protected until').waitFor()
    assert.deepEqual(manager.complaints, [])
    await manager.context().close()
    await partner.context().close()
  })
}

it('whoever changes the rules is told what is wrong and where, and what it would change', async () => {
  const page = await newPage(browser, SIZES.desktop)
  await signIn(page, 'Elena Petrova', '/rules')
  await page.getByRole('button', { name: 'Change the rules' }).click()
  const document = page.getByLabel('The whole document')
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('protection:'))
  const whole = await document.inputValue()
  const now = Number(/Version (\d+)/.exec(await page.locator('header').last().innerText())?.[1])
  const [days] = /(?<=\nprotection:\n {2}days: )\d+/.exec(whole)

  await document.fill(whole.replace(`  days: ${days}`, '  days: many'))
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByText('/protection/days').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Publish, in force at once' }).count(), 0)

  await document.fill(whole.replace(`  days: ${days}`, `  days: ${Number(days) + 1}`))
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByText('What it would change').waitFor()
  await page.getByRole('button', { name: 'Publish, in force at once' }).click()
  await page.getByText(`${now + 1} · in force`).waitFor()
  await accessible(page)
  await page.context().close()
})

it('who runs the service sees every vendor and where it stands', async () => {
  const page = await newPage(browser, SIZES.phone)
  const operators = PORTAL.replace('localhost', 'operators.localhost')
  await page.goto(operators)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Olga Operator' }).click()
  await page.getByRole('cell', { name: 'Active' }).first().waitFor()
  await accessible(page)
  await fits(page)
  await page.context().close()
})
