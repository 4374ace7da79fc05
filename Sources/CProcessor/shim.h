#pragma once

/// Asks the processor to have the memory at an address at hand soon. Swift has no word for it; no memory is
/// read, so any address is allowed.
static inline void nsp_prefetch(const void *address) { __builtin_prefetch(address); }
