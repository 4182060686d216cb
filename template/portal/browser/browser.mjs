// A browser that the build brings itself, and people who sign in with it.
import chromium from '@sparticuz/chromium'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium as playwright } from 'playwright-core'

export const PORTAL = process.env.PORTAL ?? 'http://localhost:8080'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Partners and buyers never read how it is built. */
export const FORBIDDEN = /\b(entente|tenants?|cells?|cel)\b/i

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run']

/** The narrowest phone that counts, and a desktop. */
export const SIZES = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 800 } }

export async function openBrowser() {
  return playwright.launch({ executablePath: await chromium.executablePath(), args: FLAGS, headless: true })
}

/** That nothing is set up yet is an answer, which a browser notes as if something were broken. */
function isAnswer(message) {
  return /status of 404/.test(message.text()) && /\/v1\/(crm-connection|marketplace-connection|buyer-landing)$/.test(message.location().url)
}

/** A page of somebody's own; what the browser complains of fails the test that asks for `complaints`. */
export async function newPage(browser, size, { colorScheme = 'light', locale = 'en-GB' } = {}) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme,
    locale,
    hasTouch: size.width < 500,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const complaints = []
  page.on('console', (message) => message.type() === 'error' && !isAnswer(message) && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  return Object.assign(page, { complaints })
}

export async function signIn(page, name, path = '/') {
  await page.goto(PORTAL + path)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name }).click()
  await page.getByRole('navigation').waitFor()
}

export async function fillDeal(page, { company, country = 'DE', product = 'Analytics', value = '48000', contact = 'Ada Example', email = 'ada@example.com' }) {
  await page.getByText(product, { exact: true }).click()
  await page.getByLabel('Company').fill(company)
  await page.getByLabel('Country').selectOption(country)
  await page.getByLabel('Estimated value').fill(value)
  await page.getByLabel('Expected signature').fill(inDays(60))
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(contact)
  await page.getByLabel('E-mail').fill(email)
}

/** A company that nobody has registered, and that is like no other. */
export function newCompany() {
  const syllable = () => 'bdfgklmnprstvz'[random(14)] + 'aeiou'[random(5)]
  return `${Array.from({ length: 5 }, syllable).join('').replace(/^./, (first) => first.toUpperCase())} GmbH`
}

function random(below) {
  return Math.floor(Math.random() * below)
}

export function inDays(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

/** Axe runs beside the page, not in it, so that the policy stays on. */
export async function accessible(page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Runtime.evaluate', { expression: AXE })
  const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), WCAG)
  const told = found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`).join('\n  ')}`,
  )
  assert.deepEqual(told, [], `${page.url()} at ${page.viewportSize()?.width}`)
}

export async function fits(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.equal(over, 0, `${page.url()} is ${over} px wider than the screen`)
  const cut = await page.getByRole('button').evaluateAll((buttons) =>
    buttons
      .flatMap((button) => [button, ...button.querySelectorAll('*')])
      .filter((it) => it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).overflowX !== 'visible' && it.innerText)
      .map((it) => it.innerText),
  )
  assert.deepEqual(cut, [], `${page.url()} cuts what its buttons say`)
}

export async function shot(page, name) {
  if (process.env.SHOTS) {
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
  }
}
