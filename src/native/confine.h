/** Confinement: what a program can see and do, applied by itself just before it becomes the program. */
#ifndef REDGREEN_CONFINE_H
#define REDGREEN_CONFINE_H

#include "wire.h"

/* Where a run finds its program (read-only) and its scratch space (its own, gone afterwards). */
#define PROGRAM_DIR "/program"
#define SCRATCH_DIR "/tmp"

/* The program's descriptors: stdin, stdout, stderr and the report channel of language runtimes. */
enum { REPORT_FD = 3, FIRST_PRIVATE_FD = 10 };

/* While it confines itself, a program still holds a socket here, to pass on where its refused calls are announced. */
enum { NOTICE_FD = 4 };

/** Compiles both system-call filters; once, before anything is confined. */
void confine_prepare(void);

/** In the mini-init of a run: its own scratch space, its own /proc, only its own artifact. 0 or errno. */
int confine_mounts(const char *artifact_dir, uint32_t tmp_mb);

/**
 * In the child that becomes the program, already in its namespaces, with descriptors 0 to 4 in place:
 * closes everything else, then limits, privileges and system calls, in the order in which each is still
 * allowed. Graded programs' refused calls are announced (notice.h) to whoever reads the other end of descriptor 4,
 * which is closed at the end. 0 or errno.
 */
int confine_self(const struct command *command);

/** Takes this box's right to create further user namespaces away, for everything in it, for good. 0 or errno. */
int confine_box(void);

#endif
