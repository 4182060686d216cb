import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { accessible, fillDeal, fits, FORBIDDEN, inDays, newCompany, newPage, openBrowser, shot, signIn, SIZES } from './browser.mjs'

let browser
before(async () => (browser = await openBrowser()))
after(() => browser.close())

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark']) {
    it(`a partner registers a deal and finds it again, on a ${size} in the ${colorScheme}`, async () => {
      const page = await newPage(browser, viewport, { colorScheme })
      const company = newCompany()
      const look = async (name) => {
        await accessible(page)
        await fits(page)
        assert.doesNotMatch(await page.locator('body').innerText(), FORBIDDEN)
        await shot(page, `${size}-${colorScheme}-${name}`)
      }

      await signIn(page, 'Mia Schulte')
      await page.getByText('Needs you now').waitFor()
      await look('home')

      await page.getByRole('main').getByRole('link', { name: 'Register a deal' }).click()
      await fillDeal(page, { company })
      await page.getByText('Free: as it stands').waitFor()
      await look('register')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Protected', exact: true }).waitFor()
      await page.getByText('Partner team').waitFor()
      await look('verdict')

      await page.getByRole('navigation').getByRole('link', { name: 'Deals' }).click()
      await page.getByRole('link', { name: company }).waitFor()
      await look('deals')
      await page.getByRole('link', { name: company }).click()
      await page.getByRole('heading', { name: company }).waitFor()
      await page.getByText('What happened').waitFor()
      await page.getByRole('button', { name: 'Record what you did' }).click()
      await look('deal')
      await page.getByRole('combobox', { name: 'What' }).selectOption('demo')
      await page.getByRole('textbox', { name: 'On' }).fill(inDays(0))
      await page.getByRole('button', { name: 'Send' }).click()
      await page.getByText('recorded').first().waitFor()

      await page.goBack()
      await page.getByRole('heading', { name: 'My deals' }).waitFor()
      assert.deepEqual(page.complaints, [])
      await page.context().close()
    })
  }
}

describe('registering', () => {
  it('asks for at most eight things, and says which are missing where they are', async () => {
    const page = await newPage(browser, SIZES.phone)
    await signIn(page, 'Mia Schulte', '/register')
    const required = page.locator('form [required], form [role=group][aria-labelledby=products]')
    await page.getByRole('button', { name: 'Register' }).click()
    await page.getByText('6 things are missing').waitFor()

    assert.ok((await required.count()) <= 8, `${await required.count()} required`)
    await accessible(page)
    await page.context().close()
  })

  it('needs no mouse', async () => {
    const page = await newPage(browser, SIZES.desktop)
    await signIn(page, 'Mia Schulte')
    const reach = async (name) => {
      for (let presses = 0; presses < 40; presses++) {
        const focused = page.locator(':focus')
        if ((await focused.count()) && (await focused.evaluate((it, wanted) => {
          const label = it.labels?.[0]?.textContent ?? it.textContent ?? ''
          return label.replace(/[*\s]+$/, '').trim() === wanted
        }, name))) {
          return
        }
        await page.keyboard.press('Tab')
      }
      assert.fail(`${name} cannot be reached with Tab`)
    }
    const type = async (name, text) => {
      await reach(name)
      await page.keyboard.type(text)
    }

    await page.getByText('Needs you now').waitFor()
    await reach('Register a deal')
    await page.keyboard.press('Enter')
    await page.getByLabel('Company').waitFor()
    await reach('Analytics')
    await page.keyboard.press('Space')
    await type('Company', newCompany())
    await type('Estimated value', '48,000')
    await reach('Expected signature')
    const [year, month, day] = inDays(60).split('-')
    await page.keyboard.type(`${day}${month}${year}`)
    if ((await page.getByLabel('Expected signature').inputValue()) !== inDays(60)) {
      await page.getByLabel('Expected signature').fill(inDays(60))
    }
    await type('Name', 'Ada Example')
    await type('E-mail', 'ada@example.com')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Protected', exact: true }).waitFor()
    await page.context().close()
  })

  it('is in German for whoever reads German', async () => {
    const page = await newPage(browser, SIZES.phone, { locale: 'de-DE' })
    await page.goto(process.env.PORTAL)
    await page.getByRole('button', { name: 'Anmelden' }).click()
    await page.getByRole('button', { name: 'Mia Schulte' }).click()
    await page.getByText('Wartet auf Sie').waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'Registrieren' }).click()
    await page.getByRole('heading', { name: 'Deal registrieren' }).waitFor()

    assert.equal(await page.locator('html').getAttribute('lang'), 'de')
    await fits(page)
    await page.context().close()
  })
})
