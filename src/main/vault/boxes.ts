import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto'

const nonceBytes = 12
const tagBytes = 16

/** A key for one purpose out of another key. */
export const derive = (secret: Buffer, salt: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, `longdu ${purpose}`, 32))

/** AES-256-GCM as text; `about` must be the same when it is opened, so that no box can take another's place. */
export function closeBox(key: Buffer, content: Buffer, about: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64')
}

/** Null when the key is not the one, or the box was touched. */
export function openBox(key: Buffer, box: string, about: string): Buffer | null {
  const bytes = Buffer.from(box, 'base64')
  if (bytes.length < nonceBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch {
    return null
  }
}

export interface KeyPair {
  readonly publicKey: string
  readonly privateKey: Buffer
}

export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
  }
}

/** What only the holder of the private key can open: X25519 with a key pair that is used once. */
export function closeFor(publicKey: string, content: Buffer, about: string): string {
  const once = newKeyPair()
  const shared = agree(once.privateKey, publicKey)
  const key = derive(shared, Buffer.from(once.publicKey + publicKey), 'letter')
  return `${once.publicKey}.${closeBox(key, content, about)}`
}

export function openLetter(pair: KeyPair, letter: string, about: string): Buffer | null {
  const [once = '', box = ''] = letter.split('.')
  try {
    const key = derive(agree(pair.privateKey, once), Buffer.from(once + pair.publicKey), 'letter')
    return openBox(key, box, about)
  } catch {
    return null
  }
}

const agree = (privateKey: Buffer, publicKey: string): Buffer =>
  diffieHellman({
    privateKey: createPrivateKey({ key: privateKey, type: 'pkcs8', format: 'der' }),
    publicKey: createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' }),
  })
