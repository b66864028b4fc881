/// <reference lib="dom" />
import type { Locator, Page } from '@playwright/test'

/** One stop of the Tab key, and whether it can be seen to be one. */
export interface Stop {
  readonly name: string
  readonly isVisible: boolean
  readonly hasRing: boolean
}

/**
 * What has the focus now; null for the page itself. A ring is drawn by the element, by what stands for a hidden one, or by
 * the row that a grid is at. antd lets it come in over some frames, so it is given a moment.
 */
export const stopOf = (page: Page): Promise<Stop | null> =>
  page.evaluate(async () => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const drawsRing = (one: Element | null | undefined): boolean => {
      if (one === null || one === undefined) return false
      const { outlineStyle, outlineWidth, opacity, boxShadow } = getComputedStyle(one)
      const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
      return (isOutlined || (one.matches('.table-current') && boxShadow !== 'none')) && opacity !== '0'
    }
    const stands = [element, element.nextElementSibling, element.parentElement, element.parentElement?.parentElement]
    const hasRing = (): boolean => [...stands, element.querySelector('.table-current')].some(drawsRing)
    for (let frame = 0; frame < 30 && !hasRing(); frame += 1) await new Promise(requestAnimationFrame)
    // A hidden input stands for the box that is drawn around it.
    const seen = element.getBoundingClientRect().width > 0 ? element : (element.parentElement ?? element)
    const { width, height, left, top } = seen.getBoundingClientRect()
    return {
      name: `${element.tagName} ${element.ariaLabel ?? element.textContent ?? ''}`.trim().slice(0, 60),
      isVisible:
        width > 0 && height > 0 && left < innerWidth && top < innerHeight && left + width > 0 && top + height > 0,
      hasRing: hasRing(),
    }
  })

/** Presses Tab until the place has the focus. */
export async function tabTo(page: Page, place: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await place.evaluate((element) => element.contains(document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${place.toString()} within ${most} stops`)
}

/** Walks through the page by Tab once; answers its stops, and what could be clicked and was not among them. */
export async function walkByTab(page: Page): Promise<{ stops: readonly Stop[]; missed: readonly string[] }> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    for (const old of document.querySelectorAll('[data-walked]')) old.removeAttribute('data-walked')
  })
  const stops: Stop[] = []
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab')
    const isNew = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element.dataset['walked'] !== undefined) return false
      element.dataset['walked'] = ''
      return true
    })
    if (!isNew) break
    // Between the last and the first stands the page itself.
    const stop = await stopOf(page)
    if (stop !== null) stops.push(stop)
  }
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button:enabled, a[href], input:enabled, textarea:enabled')]
      // Inside a grid the arrows lead on; of radios that belong together Tab stops at one; a field is emptied by keys.
      .filter((element) => element.closest('[role=row], .ant-input-clear-icon') === null)
      // What a text area is measured with stays behind on the page, hidden from everybody.
      .filter((element) => element.closest('[aria-hidden=true]') === null)
      .filter((element) => element.getAttribute('type') !== 'radio')
      // So do tabs: one of them is a stop, and the arrows go on from it.
      .filter((element) => element.role !== 'tab')
      .filter((element) => element.checkVisibility() && element.dataset['walked'] === undefined)
      .map((element) => `${element.tagName} ${element.ariaLabel ?? element.textContent ?? ''}`.trim()),
  )
  return { stops, missed }
}
