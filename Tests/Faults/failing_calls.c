// Preloaded into nsp by run.py: the n-th call that changes a file fails, or ends the process there.
//   FAULT_AT=n     which call, counted from 1 over all threads; 0 counts only
//   FAULT=ENOSPC   the disk is full from that call on: nothing grows and nothing is made
//   FAULT=EIO      that one call fails
//   FAULT=KILL     the process is killed before that call
//   FAULT_LOG=file gets the number of calls at the end, and which call failed
// Terminals, pipes and sockets do not count, nor does what goes away.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long calls;
static long fault_at;
static char kind;  // 'E'NOSPC, 'I' for EIO, 'K'ILL, or 0

typedef long (*long_syscall)(long, ...);
static long_syscall real_syscall;

static void note(const char *text, long number, const char *path) {
  const char *log = getenv("FAULT_LOG");
  if (!log) return;
  char line[600];
  int length = snprintf(line, sizeof line, "%s %ld %s\n", text, number, path ? path : "");
  int file = (int)real_syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0644);
  if (file < 0) return;
  real_syscall(SYS_write, (long)file, line, (long)length);
  real_syscall(SYS_close, (long)file);
}

__attribute__((constructor)) static void begin(void) {
  real_syscall = (long_syscall)dlsym(RTLD_NEXT, "syscall");
  const char *at = getenv("FAULT_AT"), *fault = getenv("FAULT");
  fault_at = at ? atol(at) : 0;
  kind = !fault ? 0 : fault[0] == 'K' ? 'K' : fault[1] == 'N' ? 'E' : 'I';
}

__attribute__((destructor)) static void end(void) { note("calls", atomic_load(&calls), ""); }

static const char *path_of(int file) {
  static _Thread_local char target[512];
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, target, sizeof target - 1);
  target[length < 0 ? 0 : length] = 0;
  return target;
}

// True when this call is to fail; errno is set.
static int fails(const char *name, const char *path, int grows) {
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (!fault_at || number < fault_at) return 0;
  if (kind == 'E' && !grows) return 0;
  if (kind != 'E' && number > fault_at) return 0;
  if (number == fault_at) note(name, number, path);
  if (kind == 'K') {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  errno = kind == 'E' ? ENOSPC : EIO;
  return 1;
}

static int file_fails(const char *name, int file, int grows) {
  struct stat info;
  if (file <= 2 || fstat(file, &info) != 0) return 0;
  if (!S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode)) return 0;
  return fails(name, path_of(file), grows);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t count) {
  return file_fails("write", file, 1) ? -1 : REAL(write)(file, bytes, count);
}
ssize_t writev(int file, const struct iovec *parts, int count) {
  return file_fails("writev", file, 1) ? -1 : REAL(writev)(file, parts, count);
}
ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) {
  return file_fails("pwrite", file, 1) ? -1 : REAL(pwrite)(file, bytes, count, place);
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place) {
  return file_fails("pwrite", file, 1) ? -1 : REAL(pwrite64)(file, bytes, count, place);
}
int fsync(int file) { return file_fails("fsync", file, 0) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return file_fails("fdatasync", file, 0) ? -1 : REAL(fdatasync)(file); }
int ftruncate(int file, off_t size) {
  return file_fails("ftruncate", file, size > 0) ? -1 : REAL(ftruncate)(file, size);
}
int ftruncate64(int file, off64_t size) {
  return file_fails("ftruncate", file, size > 0) ? -1 : REAL(ftruncate64)(file, size);
}
int rename(const char *from, const char *to) {
  return fails("rename", to, 0) ? -1 : REAL(rename)(from, to);
}
int renameat(int a, const char *from, int b, const char *to) {
  return fails("renameat", to, 0) ? -1 : REAL(renameat)(a, from, b, to);
}
int link(const char *from, const char *to) {
  return fails("link", to, 1) ? -1 : REAL(link)(from, to);
}
int mkdir(const char *path, mode_t mode) {
  return fails("mkdir", path, 1) ? -1 : REAL(mkdir)(path, mode);
}
int mkdirat(int folder, const char *path, mode_t mode) {
  return fails("mkdirat", path, 1) ? -1 : REAL(mkdirat)(folder, path, mode);
}

// Exchanging two names has no function of its own in every C library.
long syscall(long number, ...) {
  long a[6];
  va_list list;
  va_start(list, number);
  for (int index = 0; index < 6; index++) a[index] = va_arg(list, long);
  va_end(list);
  if (number == SYS_renameat2 && fails("renameat2", (const char *)a[3], 0)) return -1;
  if (!real_syscall) real_syscall = (long_syscall)dlsym(RTLD_NEXT, "syscall");
  return real_syscall(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

// Making a file, for those who open one to write it.
static int opens(const char *path, int flags) {
  struct stat info;
  return (flags & O_CREAT) && stat(path, &info) != 0 && strncmp(path, "/dev/", 5) != 0 &&
         fails("open", path, 1);
}
#define OPEN(name)                                                            \
  int name(const char *path, int flags, ...) {                                \
    va_list list;                                                             \
    va_start(list, flags);                                                    \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;   \
    va_end(list);                                                             \
    return opens(path, flags) ? -1 : REAL(name)(path, flags, mode);           \
  }
OPEN(open)
OPEN(open64)

int openat(int folder, const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
  va_end(list);
  struct stat info;
  int makes = (flags & O_CREAT) && fstatat(folder, path, &info, 0) != 0;
  return makes && fails("openat", path, 1) ? -1 : REAL(openat)(folder, path, flags, mode);
}

// The stream functions write through the inside of the C library.
// What a stream could not write is lost with all that comes after it.
static _Atomic(FILE *) lost;

size_t fwrite(const void *bytes, size_t size, size_t count, FILE *stream) {
  if (stream == atomic_load(&lost)) return 0;
  if (!file_fails("fwrite", fileno(stream), 1)) return REAL(fwrite)(bytes, size, count, stream);
  atomic_store(&lost, stream);
  return 0;
}
int fclose(FILE *stream) {
  if (stream == atomic_load(&lost)) atomic_store(&lost, (FILE *)0);
  return REAL(fclose)(stream);
}
int fflush(FILE *stream) {
  return stream && file_fails("fflush", fileno(stream), 1) ? EOF : REAL(fflush)(stream);
}
