// Writes down, in order, what a process does to the files under LONGDU_CUT_ROOT: every write with its bytes, every sync,
// every change of a name. Loaded before libc (LD_PRELOAD); the log of LONGDU_CUT_LOG is replayed by replay.ts.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MAX_FDS 4096
#define REAL(name) __typeof__(name) *real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

// One record: kind, file, offset, lengths of two names and of the data, then these.
struct record {
  uint32_t kind, file;
  uint64_t offset;
  uint32_t first, second, data;
} __attribute__((packed));

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int log_fd = -1;
static char root[PATH_MAX];
static size_t root_length;
// Which file a descriptor stands for: 0 none of ours; a folder is known by its name.
static uint32_t file_of[MAX_FDS];
static char *folder_of[MAX_FDS];
static uint32_t next_file = 1;
static struct known { ino_t inode; uint32_t file; } known[65536];
static size_t known_count;

__attribute__((constructor)) static void begin(void) {
  const char *place = getenv("LONGDU_CUT_LOG"), *under = getenv("LONGDU_CUT_ROOT");
  if (!place || !under) return;
  strncpy(root, under, sizeof root - 1);
  root_length = strlen(root);
  log_fd = (int)syscall(SYS_openat, AT_FDCWD, place, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
}

static void put_all(const void *bytes, size_t length) {
  for (const char *at = bytes; length > 0;) {
    long done = syscall(SYS_write, log_fd, at, length);
    if (done <= 0) _exit(97);
    at += done;
    length -= (size_t)done;
  }
}

static void put(char kind, uint32_t file, uint64_t offset, const char *first, const char *second, const void *data, size_t length) {
  if (log_fd < 0) return;
  struct record head = {(uint32_t)kind, file, offset, first ? (uint32_t)strlen(first) : 0,
                        second ? (uint32_t)strlen(second) : 0, (uint32_t)length};
  put_all(&head, sizeof head);
  if (first) put_all(first, head.first);
  if (second) put_all(second, head.second);
  if (length) put_all(data, length);
}

/** The whole name when it lies under the root, else NULL. */
static char *ours(const char *path, char *whole) {
  if (log_fd < 0 || !path) return NULL;
  if (path[0] == '/') strncpy(whole, path, PATH_MAX - 1);
  else {
    if (!getcwd(whole, PATH_MAX)) return NULL;
    strncat(whole, "/", PATH_MAX - strlen(whole) - 1);
    strncat(whole, path, PATH_MAX - strlen(whole) - 1);
  }
  int isBelow = strncmp(whole, root, root_length) == 0 && (whole[root_length] == '/' || whole[root_length] == 0);
  return isBelow ? whole : NULL;
}

static uint32_t file_with(ino_t inode, int isNew) {
  for (size_t index = known_count; index-- > 0;)
    if (known[index].inode == inode) {
      if (!isNew) return known[index].file;
      return known[index].file = next_file++;
    }
  if (known_count == sizeof known / sizeof *known) _exit(98);
  known[known_count].inode = inode;
  known[known_count].file = next_file++;
  return known[known_count++].file;
}

static void forget(int fd) {
  if (fd < 0 || fd >= MAX_FDS || (!file_of[fd] && !folder_of[fd])) return;
  pthread_mutex_lock(&lock);
  file_of[fd] = 0;
  free(folder_of[fd]);
  folder_of[fd] = NULL;
  pthread_mutex_unlock(&lock);
}

static int opened(int fd, const char *path, int flags, int existed) {
  if (fd < 0 || fd >= MAX_FDS) return fd;
  forget(fd);
  char whole[PATH_MAX] = "";
  struct stat about;
  if (!ours(path, whole) || fstat(fd, &about) != 0) return fd;
  pthread_mutex_lock(&lock);
  if (S_ISDIR(about.st_mode)) folder_of[fd] = strdup(whole);
  else {
    int isNew = !existed && (flags & O_CREAT);
    file_of[fd] = file_with(about.st_ino, isNew);
    if (isNew) put('C', file_of[fd], 0, whole, NULL, NULL, 0);
    else if (flags & O_TRUNC) put('T', file_of[fd], 0, NULL, NULL, NULL, 0);
    else put('O', file_of[fd], 0, whole, NULL, NULL, 0);
  }
  pthread_mutex_unlock(&lock);
  return fd;
}

static int exists(const char *path) {
  struct stat about;
  return fstatat(AT_FDCWD, path, &about, 0) == 0;
}

#define OPENS(name)                                          \
  int name(const char *path, int flags, ...) {               \
    mode_t mode = 0;                                         \
    if (flags & (O_CREAT | __O_TMPFILE)) {                   \
      va_list rest;                                          \
      va_start(rest, flags);                                 \
      mode = va_arg(rest, mode_t);                           \
      va_end(rest);                                          \
    }                                                        \
    REAL(name);                                              \
    int existed = log_fd < 0 || exists(path);                \
    return opened(real(path, flags, mode), path, flags, existed); \
  }
OPENS(open)
OPENS(open64)

int close(int fd) {
  REAL(close);
  forget(fd);
  return real(fd);
}

static uint32_t file_at(int fd) { return fd >= 0 && fd < MAX_FDS ? file_of[fd] : 0; }

static void wrote(int fd, const void *bytes, ssize_t done, off_t at) {
  if (done <= 0) return;
  pthread_mutex_lock(&lock);
  // What is said on standard output is an acknowledgement: it belongs to the order of things.
  if (fd == 1) put('A', 0, 0, NULL, NULL, bytes, (size_t)done);
  else if (file_at(fd)) put('W', file_at(fd), (uint64_t)at, NULL, NULL, bytes, (size_t)done);
  pthread_mutex_unlock(&lock);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  REAL(write);
  ssize_t done = real(fd, bytes, length);
  wrote(fd, bytes, done, file_at(fd) && done > 0 ? lseek(fd, 0, SEEK_CUR) - done : 0);
  return done;
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
  REAL(pwrite);
  ssize_t done = real(fd, bytes, length, at);
  wrote(fd, bytes, done, at);
  return done;
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) { return pwrite(fd, bytes, length, at); }

static void wrote_parts(int fd, const struct iovec *parts, int count, ssize_t done, off_t at) {
  for (int index = 0; index < count && done > 0; index++) {
    ssize_t length = (ssize_t)parts[index].iov_len < done ? (ssize_t)parts[index].iov_len : done;
    wrote(fd, parts[index].iov_base, length, at);
    at += length;
    done -= length;
  }
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(writev);
  ssize_t done = real(fd, parts, count);
  wrote_parts(fd, parts, count, done, file_at(fd) && done > 0 ? lseek(fd, 0, SEEK_CUR) - done : 0);
  return done;
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
  REAL(pwritev);
  ssize_t done = real(fd, parts, count, at);
  wrote_parts(fd, parts, count, done, at);
  return done;
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) { return pwritev(fd, parts, count, at); }

/** What the kernel has copied between two files is read again where it came from, and written down as a write. */
static void copied(int in, off_t from, int out, off_t at, ssize_t length) {
  static char bytes[1 << 16];
  while (length > 0) {
    ssize_t piece = pread(in, bytes, length < (ssize_t)sizeof bytes ? (size_t)length : sizeof bytes, from);
    if (piece <= 0) _exit(96);
    wrote(out, bytes, piece, at);
    from += piece;
    at += piece;
    length -= piece;
  }
}
ssize_t sendfile(int out, int in, off_t *from, size_t length) {
  REAL(sendfile);
  off_t begin = !file_at(out) ? 0 : from ? *from : lseek(in, 0, SEEK_CUR);
  off_t at = file_at(out) ? lseek(out, 0, SEEK_CUR) : 0;
  ssize_t done = real(out, in, from, length);
  if (file_at(out)) copied(in, begin, out, at, done);
  return done;
}
ssize_t sendfile64(int out, int in, off64_t *from, size_t length) { return sendfile(out, in, from, length); }

static void synced(int fd) {
  pthread_mutex_lock(&lock);
  if (file_at(fd)) put('S', file_of[fd], 0, NULL, NULL, NULL, 0);
  else if (fd >= 0 && fd < MAX_FDS && folder_of[fd]) put('D', 0, 0, folder_of[fd], NULL, NULL, 0);
  pthread_mutex_unlock(&lock);
}
int fsync(int fd) {
  REAL(fsync);
  int result = real(fd);
  if (result == 0) synced(fd);
  return result;
}
int fdatasync(int fd) {
  REAL(fdatasync);
  int result = real(fd);
  if (result == 0) synced(fd);
  return result;
}

int ftruncate(int fd, off_t length) {
  REAL(ftruncate);
  int result = real(fd, length);
  pthread_mutex_lock(&lock);
  if (result == 0 && file_at(fd)) put('T', file_of[fd], (uint64_t)length, NULL, NULL, NULL, 0);
  pthread_mutex_unlock(&lock);
  return result;
}
int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }

static int named(int result, char kind, const char *first, const char *second) {
  char one[PATH_MAX] = "", two[PATH_MAX] = "";
  if (result != 0 || !ours(first, one) || (second && !ours(second, two))) return result;
  pthread_mutex_lock(&lock);
  put(kind, 0, 0, one, second ? two : NULL, NULL, 0);
  pthread_mutex_unlock(&lock);
  return result;
}
int rename(const char *from, const char *to) {
  REAL(rename);
  return named(real(from, to), 'R', from, to);
}
int link(const char *from, const char *to) {
  REAL(link);
  return named(real(from, to), 'L', from, to);
}
int unlink(const char *path) {
  REAL(unlink);
  return named(real(path), 'U', path, NULL);
}
int remove(const char *path) {
  REAL(remove);
  return named(real(path), 'U', path, NULL);
}
int unlinkat(int folder, const char *path, int flags) {
  REAL(unlinkat);
  int result = real(folder, path, flags);
  char whole[PATH_MAX] = "";
  if (folder != AT_FDCWD && path[0] != '/' && folder >= 0 && folder < MAX_FDS && folder_of[folder]) {
    strncpy(whole, folder_of[folder], PATH_MAX - 2);
    strcat(whole, "/");
    strncat(whole, path, PATH_MAX - strlen(whole) - 1);
    return named(result, 'U', whole, NULL);
  }
  return named(result, 'U', path, NULL);
}
int rmdir(const char *path) {
  REAL(rmdir);
  return named(real(path), 'U', path, NULL);
}
int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  return named(real(path, mode), 'M', path, NULL);
}

/** libuv copies files through the bare system call. */
long syscall(long number, ...) {
  static long (*real)(long, ...);
  if (!real) real = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  va_list rest;
  va_start(rest, number);
  long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long);
  long d = va_arg(rest, long), e = va_arg(rest, long), f = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_copy_file_range && file_at((int)c)) {
    off_t from = b ? *(off_t *)b : lseek((int)a, 0, SEEK_CUR);
    off_t at = d ? *(off_t *)d : lseek((int)c, 0, SEEK_CUR);
    long done = real(number, a, b, c, d, e, f);
    copied((int)a, from, (int)c, at, done);
    return done;
  }
  if (number == SYS_close) forget((int)a);
  long done = real(number, a, b, c, d, e, f);
  if (number == SYS_pwritev) wrote_parts((int)a, (const struct iovec *)b, (int)c, done, d);
  return done;
}
