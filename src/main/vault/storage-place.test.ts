import { expect, test } from 'vitest'
import { unfitPlace, type PlaceFacts } from './storage-place.ts'

const mounts = [
  'overlay / overlay rw 0 0',
  'tmpfs /tmp tmpfs rw 0 0',
  '/dev/sdb1 /media/officer/U\\040盘 vfat rw 0 0',
  'server:/share /mnt/share nfs4 rw 0 0',
  '//nas/office /mnt/nas cifs rw 0 0',
  'officer@host:/ /home/o/far fuse.sshfs rw 0 0',
].join('\n')

const linux: PlaceFacts = {
  platform: 'linux',
  mounts: () => mounts,
  driveType: () => null,
  systemDrive: '',
  realPath: (path) => path,
}
const windows: PlaceFacts = {
  ...linux,
  platform: 'win32',
  systemDrive: 'C:',
  driveType: (letter) => ({ D: 3, E: 2, Z: 4 })[letter] ?? null,
}

test.each([
  ['/home/officer/.config/龙都/longdu.db', null],
  ['/tmp/x/a.db', null],
  ['/media/officer/U 盘/a.db', '可移动磁盘'],
  ['/media/officer/not-mounted/a.db', null],
  ['/mnt/share/a.db', '网络共享文件夹'],
  ['/mnt/nas/sub/a.db', '网络共享文件夹'],
  ['/mnt/nasty/a.db', null],
  ['/home/o/far/a.db', '网络共享文件夹'],
])('on Linux %s is %s', (file, place) => {
  expect(unfitPlace(file, linux)).toBe(place)
})

test.each([
  ['C:\\用户\\张 三\\longdu.db', null],
  ['\\\\?\\C:\\long\\longdu.db', null],
  ['D:\\data\\longdu.db', null],
  ['e:\\longdu.db', '可移动磁盘'],
  ['Z:\\longdu.db', '网络映射盘'],
  ['\\\\server\\share\\longdu.db', '网络共享文件夹'],
  ['\\\\?\\UNC\\server\\share\\longdu.db', '网络共享文件夹'],
])('on Windows %s is %s', (file, place) => {
  expect(unfitPlace(file, windows)).toBe(place)
})

test('a link that leads to a share is seen through', () => {
  const throughLink: PlaceFacts = { ...linux, realPath: (path) => path.replace('/home/o/link', '/mnt/nas') }
  expect(unfitPlace('/home/o/link/a.db', throughLink)).toBe('网络共享文件夹')
})
