import type { Session } from './cdp.ts'
import { contentsOfTarget } from './web-contents.ts'
import { fromWeb } from './web-addresses.ts'

/** No file is ever downloaded here; the app hears of it, and an app that would allow it hears that it cannot. */
export async function watchDownloads(browser: Session): Promise<void> {
  browser.on('Browser.downloadWillBegin', ({ url, frameId }) => {
    const refused = contentsOfTarget(frameId)?.electronSession.refusesDownload(fromWeb(url)) ?? true
    if (!refused) process.stderr.write('not supported by the stand-in: a download\n')
  })
  await browser.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
}
