import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, win32 } from 'node:path'

/** What is asked of the system about where files lie; a test answers for another system. */
export interface PlaceFacts {
  readonly platform: string
  /** The lines of /proc/self/mounts. */
  readonly mounts: () => string
  /** Win32_LogicalDisk.DriveType of a letter: 2 removable, 4 on a network; null when the system does not tell. */
  readonly driveType: (letter: string) => number | null
  readonly systemDrive: string
  readonly realPath: (path: string) => string
}

const networkKinds = new Set(['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'afs', 'ncpfs', 'ceph', 'glusterfs', 'davfs'])
const networkFuse = /^fuse\.(sshfs|rclone|davfs2?|glusterfs|s3fs|gvfsd-fuse|smbnetfs)$/
const removable = /^(\/media|\/run\/media)(\/|$)/

/** `\040` for a space, as mounts are written. */
const unescaped = (text: string): string =>
  text.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))

function mountOf(path: string, mounts: string): { readonly place: string; readonly kind: string } | undefined {
  const found = mounts.split('\n').map((line) => {
    const [, place = '', kind = ''] = line.split(' ')
    return { place: unescaped(place), kind }
  })
  const holds = ({ place }: { readonly place: string }): boolean =>
    place !== '' && (place === '/' || path === place || path.startsWith(`${place}/`))
  return found.filter(holds).toSorted((a, b) => b.place.length - a.place.length)[0]
}

function linuxPlace(path: string, facts: PlaceFacts): string | null {
  const mount = mountOf(path, facts.mounts())
  if (mount !== undefined && (networkKinds.has(mount.kind) || networkFuse.test(mount.kind))) return '网络共享文件夹'
  return removable.test(mount?.place ?? '') ? '可移动磁盘' : null
}

function windowsPlace(path: string, facts: PlaceFacts): string | null {
  if (/^[\\/]{2}(?![?.][\\/])/.test(path) || /^[\\/]{2}\?[\\/]UNC/i.test(path)) return '网络共享文件夹'
  const letter = win32
    .parse(path.replace(/^[\\/]{2}\?[\\/]/, ''))
    .root.slice(0, 1)
    .toUpperCase()
  if (letter === '' || letter === facts.systemDrive.slice(0, 1).toUpperCase()) return null
  const type = facts.driveType(letter)
  if (type === 4) return '网络映射盘'
  return type === 2 ? '可移动磁盘' : null
}

/** The nearest folder that exists, by its true name: a link may lead to a stick. */
function truePath(file: string, facts: PlaceFacts): string {
  for (let path = file; ; path = dirname(path)) {
    if (path === dirname(path)) return path
    try {
      return facts.realPath(path)
    } catch {
      // Not made yet; the folder above it tells.
    }
  }
}

/** Why a database must not be at work here: in words, or null. Locks and flushing are not to be relied on there. */
export function unfitPlace(file: string, facts: PlaceFacts = systemFacts): string | null {
  if (facts.platform === 'win32') return windowsPlace(file, facts) ?? windowsPlace(truePath(file, facts), facts)
  return facts.platform === 'linux' ? linuxPlace(truePath(file, facts), facts) : null
}

function askDriveType(letter: string): number | null {
  const query = `(Get-CimInstance Win32_LogicalDisk -Filter "DeviceID='${letter}:'").DriveType`
  try {
    const options = { encoding: 'utf8', timeout: 8000, windowsHide: true } as const
    const answer = execFileSync('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', query], options)
    const type = Number(answer.trim())
    return answer.trim() === '' || Number.isNaN(type) ? null : type
  } catch {
    return null
  }
}

const systemFacts: PlaceFacts = {
  platform: process.platform,
  mounts: () => (existsSync('/proc/self/mounts') ? readFileSync('/proc/self/mounts', 'utf8') : ''),
  driveType: askDriveType,
  systemDrive: process.env['SystemDrive'] ?? 'C:',
  realPath: realpathSync,
}
