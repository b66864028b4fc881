import { expect, type Page } from '@playwright/test'

/**
 * Waits until a dialog has come to rest. It grows from the place of the click, and a press that begins while it does may
 * be let go beside the button.
 */
export const settled = (page: Page): Promise<void> =>
  expect(page.locator('[class*="ant-zoom-appear"], [class*="ant-zoom-enter"]')).toHaveCount(0)
