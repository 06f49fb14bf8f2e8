/** The control group slot of this box, where it was given one: memory counted and limited by the kernel. */
#ifndef REDGREEN_CGROUP_H
#define REDGREEN_CGROUP_H

#include <stdint.h>

enum { CGROUP_PROCS_MAX = 2 };

/** From arguments of the form `procs=7 procs=8 limit=9 events=10 peak=11`: inherited descriptors of the slot's files. */
void cgroup_prepare(char **arguments);

int cgroup_there(void);
/** Files that move whoever writes 0 to them into the slot; -1 where there are fewer. */
int cgroup_procs_fd(int i);

/** Before a run: its limit, and counting from zero. 0 or errno. */
int cgroup_begin(uint64_t limit_bytes);
/** In the process that is to be limited. 0 or errno. */
int cgroup_enter(const int procs[CGROUP_PROCS_MAX]);
/** After a run: whether the kernel killed for memory, and the most that was in use (0 where it does not say). */
int cgroup_end(uint64_t *peak_bytes);

#endif
