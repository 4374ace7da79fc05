#pragma once
#include <errno.h>
#include <fcntl.h>
#include <linux/stat.h>
#include <malloc.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

/// Swaps two names in one step (renameat2 with RENAME_EXCHANGE): Foundation and the Swift view of
/// the C library have no call for it. 0 when done, -1 with errno otherwise.
static inline int nsp_exchange_names(const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u);
}

/// Gives a file or folder another name unless that is taken (renameat2 with RENAME_NOREPLACE). 0 when
/// done, -1 with errno otherwise.
static inline int nsp_move_to_free_name(const char *path, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, other, 1u);
}

/// Gives an open folder the access lists of another one, or none when that has none: the mode does not
/// tell whom they name. 0 when done, -1 otherwise.
static inline int nsp_copy_access_lists(const char *folder, int other) {
  const char *names[] = {"system.posix_acl_access", "system.posix_acl_default"};
  for (int list = 0; list < 2; list++) {
    char bytes[65536];  // The most that Linux keeps.
    ssize_t count = getxattr(folder, names[list], bytes, sizeof bytes);
    if (count < 0 && errno != ENODATA && errno != ENOTSUP) return -1;
    int result = count > 0 ? fsetxattr(other, names[list], bytes, (size_t)count, 0)
                           : fremovexattr(other, names[list]);
    if (result != 0 && (count > 0 || (errno != ENODATA && errno != ENOTSUP))) return -1;
  }
  return 0;
}

/// The number of the mount that a path lies in, 0 when the system does not say: a folder that is bound
/// to another place (as containers do) has the device of the folder above it and yet no name to swap.
static inline unsigned long long nsp_mount_number(const char *path) {
  struct statx info = {0};
  const unsigned int mask = 0x1000;  // STATX_MNT_ID, of Linux 5.8
  return syscall(SYS_statx, AT_FDCWD, path, 0, mask, &info) == 0 && (info.stx_mask & mask)
             ? info.stx_mnt_id : 0;
}

/// Blocks of at least so many bytes are mapped one by one and go back to the system when freed; the
/// Swift view of the C library has no `mallopt`.
static inline void nsp_map_blocks_from(int bytes) { mallopt(M_MMAP_THRESHOLD, bytes); }

/// The bytes of memory that this program holds now, 0 when the system does not say.
static inline long nsp_resident_bytes(void) {
  long pages = 0, resident = 0;
  FILE *file = fopen("/proc/self/statm", "re");
  if (file == NULL) return 0;
  if (fscanf(file, "%ld %ld", &pages, &resident) != 2) resident = 0;
  fclose(file);
  return resident * sysconf(_SC_PAGESIZE);
}
