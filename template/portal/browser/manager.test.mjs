import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { accessible, fillDeal, fits, inDays, newCompany, newPage, openBrowser, PORTAL, shot, signIn, SIZES } from './browser.mjs'

let browser
before(async () => (browser = await openBrowser()))
after(() => browser.close())

/** Asks an operation as whoever is signed in. */
async function asked(page, method, path, body) {
  const status = await page.evaluate(
    async ([method, path, body]) => {
      const { token } = JSON.parse(sessionStorage.getItem('session'))
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }
      return (await fetch(path, { method, headers, body: JSON.stringify(body) })).status
    },
    [method, path, body],
  )
  assert.ok(status < 300, `${method} ${path}: ${status}`)
}

function deal(legalName, website) {
  return {
    endCustomer: { legalName, country: 'DE', website },
    products: ['analytics'],
    estimatedValue: { amountMinor: 4_800_000, currency: 'EUR' },
    expectedCloseDate: inDays(60),
    contact: { name: 'Ada Example', email: 'ada@example.com' },
  }
}

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
    const rows = ['Account ID;Account Name;Country;Status;Website', `${id};"=cmd|' /C calc'!A0 Werke AG";DE;customer;${website}`, `${id}-2;;DE;customer;`]
    await manager.getByLabel('The file').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) })
    await manager.getByText('One row would be refused').waitFor()
    await look('preview')
    await manager.getByRole('button', { name: 'Bring in 2 rows' }).click()
    await manager.getByText('Done: 1 rows taken, 1 faulty').waitFor()
    await manager.getByText('Row 2').first().waitFor()
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

it('whoever decides many deals needs no mouse: through the list, open, decide, on to the next', async () => {
  const website = `${newCompany().slice(0, 10).toLowerCase()}.com`
  const page = await newPage(browser, SIZES.desktop)
  await signIn(page, 'Elena Petrova')
  await asked(page, 'PUT', `/v1/accounts/K-${Date.now()}`, { legalName: 'Bekannte Werke AG', country: 'DE', standing: 'customer', websites: [website] })
  const companies = [newCompany(), newCompany()]
  for (const company of companies) {
    await asked(page, 'POST', '/v1/deals', { partnerId: 'P-100', ...deal(company, website) })
  }
  await page.reload()
  await page.getByRole('link', { name: companies[0] }).waitFor()
  const focused = () => page.locator(':focus').innerText()
  let said = ''
  for (let presses = 0; presses < 30 && !companies.some((company) => said.includes(company)); presses++) {
    await page.keyboard.press('j')
    said = await focused()
  }
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: said.split('\n')[0] }).waitFor()
  await accessible(page)
  await page.keyboard.press('q')
  await page.getByRole('textbox', { name: 'Question' }).waitFor()
  await page.keyboard.type('Which quarter?')
  await page.keyboard.press('Enter')
  await page.getByText('Something is missing').first().waitFor()

  await page.locator('main').focus()
  await page.keyboard.press('n')
  await page.getByText(/\d+ of \d+ to decide/).waitFor()
  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  await page.getByText('Protected until').first().waitFor()
  await page.context().close()
})

for (const [size, viewport] of Object.entries(SIZES)) {
  it(`the partner team sees its deals side by side, and its partners with their people, on a ${size}`, async () => {
    const page = await newPage(browser, viewport, { colorScheme: COLOURS[size] })
    const look = async (name) => {
      await accessible(page)
      await fits(page)
      await shot(page, `manager-${size}-${name}`)
    }
    await signIn(page, 'Elena Petrova')
    const company = newCompany()
    await asked(page, 'POST', '/v1/deals', { partnerId: 'P-100', ...deal(company, `${company.slice(0, 8).toLowerCase()}.de`) })
    await page.reload()
    await page.getByRole('navigation').getByRole('link', { name: 'Deals' }).click()
    await page.getByText('Board', { exact: true }).click()
    await page.getByRole('link', { name: company }).waitFor()
    await look('board')

    const name = `${newCompany()} Partner`
    const id = `P-${Date.now()}`
    await page.getByRole('navigation').getByRole('link', { name: 'Partners' }).click()
    await page.getByRole('button', { name: 'Add a partner' }).click()
    await page.getByLabel('Number of the partner').fill('P-100')
    await page.getByRole('textbox', { name: 'Name' }).fill(name)
    await page.getByLabel('Sells in').fill('DE, XQ')
    await page.getByText('No country: XQ').waitFor()
    await page.getByLabel('Sells in').fill('DE')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Another partner has this number').waitFor()
    await look('new-partner')
    await page.getByLabel('Number of the partner').fill(id)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name }).click()
    await page.getByRole('button', { name: 'Add a person' }).click()
    await page.getByLabel('Id with which').fill('ada.new')
    await page.getByRole('textbox', { name: 'Name' }).fill('Ada New')
    await page.getByLabel('E-mail').fill('ada@new.example')
    await page.getByLabel('Role').selectOption('admin')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('ada@new.example').waitFor()
    await look('partner')
    await page.getByRole('button', { name: 'Remove: Ada New' }).click()
    await page.getByText('Remove Ada New?').waitFor()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByText(/no administrator left/).waitFor()
    await page.context().close()
  })
}

it('whoever changes the rules is told what is wrong and where, and what it would change', async () => {
  const page = await newPage(browser, SIZES.desktop)
  await signIn(page, 'Elena Petrova', '/rules')
  await page.getByRole('button', { name: 'Change the rules' }).click()
  await page.getByText('The whole document', { exact: true }).click()
  const document = page.getByRole('textbox', { name: 'The whole document' })
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

for (const [size, viewport] of Object.entries(SIZES)) {
  it(`the rules are changed in a form, tried as a partner, and taken back, on a ${size}`, async () => {
    const page = await newPage(browser, viewport, { colorScheme: COLOURS[size] })
    await signIn(page, 'Elena Petrova', '/rules')
    const company = newCompany()
    const attempt = page.getByRole('form', { name: 'Try it as a partner' })
    await attempt.getByLabel('Company').fill(company)
    await attempt.getByLabel('Country').selectOption('DE')
    await attempt.getByText('Analytics', { exact: true }).click()
    await attempt.getByLabel('Estimated value').fill('100')
    await attempt.getByLabel('Currency').selectOption('EUR')
    await page.getByRole('button', { name: 'What would be decided?' }).click()
    await page.getByRole('heading', { name: 'Not accepted' }).waitFor()
    await page.getByText('By the rule “').waitFor()
    await accessible(page)
    await fits(page)
    await shot(page, `manager-${size}-tried`)

    await page.getByRole('button', { name: 'Change the rules' }).click()
    const days = page.getByLabel('An approved deal is protected')
    const before = Number(await days.inputValue())
    const version = Number(/Version (\d+)/.exec(await page.locator('header').last().innerText())?.[1])
    await days.fill('0')
    await page.getByText('A whole number, 1 or more.').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Check' }).isDisabled(), true)
    await days.fill('100000')
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByText('/protection/days').waitFor()
    await accessible(page)
    await fits(page)
    await shot(page, `manager-${size}-rules-form`)
    await days.fill(String(before + 7))
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByText(new RegExp(`${before}.*${before + 7}`)).first().waitFor()
    await page.getByRole('button', { name: 'Publish, in force at once' }).click()
    await page.getByText(`${version + 1} · in force`).waitFor()
    await page.getByRole('button', { name: `Go back to version ${version}`, exact: true }).click()
    await page.getByText(`This begins with version ${version}`).waitFor()
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByRole('button', { name: 'Publish, in force at once' }).click()
    await page.getByText(`${version + 2} · in force`).waitFor()
    await page.context().close()
  })
}

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
