/**
 * On which processor a box's own processes are.
 *
 * The supervisor, the mini-init and the interpreter that forks take turns: one works, the others wait for it. Left to
 * the scheduler they wander, so that with as many boxes as processors some of these stand idle while others have a line.
 * So they all stay where the supervisor is found at the beginning of a turn, until it has to wait for that processor:
 * then the scheduler chooses again. Programs run anywhere, and can tell nothing of this.
 */
#ifndef REDGREEN_PLACE_H
#define REDGREEN_PLACE_H

#include <sys/types.h>

/** Once, before anything below. */
void place_prepare(void);

/** A process that goes wherever this one does. */
void place_follower(pid_t pid);

/** Before the runs of a turn. */
void place_begin(void);

/** After them. */
void place_end(void);

/** In a child that is to run anywhere. */
void place_anywhere(void);

#endif
