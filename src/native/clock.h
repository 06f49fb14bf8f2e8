/** Time that passes, time that is used, and time spent waiting for a processor. */
#ifndef REDGREEN_CLOCK_H
#define REDGREEN_CLOCK_H

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

#endif
