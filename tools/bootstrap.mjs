// The way in on a machine that has nothing but Node 18 and npm: brings the packages, then goes on with the project's
// own Node 24. Plain JavaScript without dependencies, since it runs before any of them is there.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const windows = process.platform === 'win32'
const verbs = {
  start: { entry: 'tools/verbs/start.ts', needs: [] },
  dev: { entry: 'tools/verbs/dev.ts', needs: [] },
  test: { entry: 'tools/verbs/test.ts', needs: ['browser', 'windowless', 'office', 'compiler'] },
  check: { entry: 'tools/verbs/check.ts', needs: ['browser', 'windowless', 'office'] },
  faults: { entry: 'tools/verbs/faults.ts', needs: ['compiler'] },
  bench: { entry: 'tests/bench/index.ts', needs: [] },
  longdu: { entry: 'src/cli/index.ts', needs: [] },
  // What start and dev come back for when there is no Electron binary.
  browser: { entry: undefined, needs: ['browser'] },
}
const debianPackages = {
  browser: ['chromium', 'xvfb', 'fonts-noto-cjk'],
  windowless: ['chromium-headless-shell'],
  office: ['libreoffice-calc', 'libreoffice-writer', 'poppler-utils'],
  compiler: ['gcc', 'libc6-dev'],
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

if (Number(process.versions.node.split('.')[0]) < 18) fail('Node 18 or newer is needed to start.')

const readLock = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages

/** Whether what npm last installed is what package-lock.json asks for, by name and version. */
function packagesAreInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  const wanted = readLock('package-lock.json')
  const installed = readLock('node_modules/.package-lock.json')
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    return found ? found.version === entry.version : entry.optional === true
  })
}

/** Everything npm says goes to stderr: stdout belongs to the verb. */
function installPackages() {
  console.error('Installing the npm packages of package-lock.json …')
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  })
  if (status !== 0 || !packagesAreInstalled()) fail('npm ci did not succeed; its messages above say why.')
}

function missingDebianPackages(names) {
  if (!existsSync('/usr/bin/dpkg-query')) return []
  return names.filter((name) => {
    const query = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], { encoding: 'utf8' })
    return query.stdout !== 'installed'
  })
}

/** As root on Debian the missing packages are installed; otherwise one sentence names them. */
function ensureDebianPackages(names) {
  const missing = missingDebianPackages(names)
  if (missing.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0) fail(`These packages are missing; install them with: sudo ${command}`)
  console.error(`Installing ${missing.join(', ')} …`)
  const script = `apt-get update -qq && DEBIAN_FRONTEND=noninteractive ${command}`
  const { status } = spawnSync('sh', ['-c', script], { stdio: ['ignore', 2, 2] })
  if (status !== 0) fail(`These packages could not be installed: ${missing.join(', ')}`)
}

function projectNode() {
  const file = join(root, 'node_modules/.bin', windows ? 'node.cmd' : 'node')
  if (existsSync(file)) return file
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail('No Node 24 package for this platform: install Node 24 and run this again.')
}

function goOn(entry, args) {
  const env = { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() }
  const child = spawn(projectNode(), [entry, ...args], { cwd: root, env, stdio: 'inherit', shell: windows })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

const [name, ...args] = process.argv.slice(2)
const verb = Object.hasOwn(verbs, name ?? '') ? verbs[name] : fail(`Say one of: ${Object.keys(verbs).join(', ')}`)
if (!packagesAreInstalled()) installPackages()
for (const need of verb.needs) ensureDebianPackages(debianPackages[need])
if (verb.entry) goOn(verb.entry, args)
