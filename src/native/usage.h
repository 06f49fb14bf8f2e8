/** Time that passes, and what of a machine processes use: its processors, the wait for them, its memory. */
#ifndef REDGREEN_USAGE_H
#define REDGREEN_USAGE_H

#include <stdint.h>
#include <sys/types.h>

/** Microseconds. */
typedef int64_t usec;

static const usec SECOND = 1000000;

/** On a clock that never goes back. */
usec now(void);

/** CPU time of all threads of a process; -1 when it is gone. */
usec process_cpu(pid_t pid);

/** How long this thread was ready to run and had no processor; 0 where the kernel does not say. */
usec own_wait(void);

/** The same of a program with all that it has started, and of this thread, for which it may have waited. */
usec waited_for_processor(pid_t pid);

/** Memory of a process that is in use and not swapped out; 0 when it is gone. */
uint64_t resident_bytes(pid_t pid);

#endif
