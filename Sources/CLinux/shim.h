#pragma once
#include <fcntl.h>
#include <malloc.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Swaps two names in one step (renameat2 with RENAME_EXCHANGE): Foundation and the Swift view of
/// the C library have no call for it. 0 when done, -1 with errno otherwise.
static inline int nsp_exchange_names(const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u);
}

/// Blocks of at least so many bytes are mapped one by one and go back to the system when freed; the
/// Swift view of the C library has no `mallopt`.
static inline void nsp_map_blocks_from(int bytes) { mallopt(M_MMAP_THRESHOLD, bytes); }
