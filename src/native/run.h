/** One program, from its first instruction to the last process it left behind. */
#ifndef REDGREEN_RUN_H
#define REDGREEN_RUN_H

#include "wire.h"

/** A stream of the program: the bytes kept and how many there were in all. */
struct stream { const uint8_t *bytes; uint32_t size; uint64_t total; };

struct run_result {
  struct result numbers;
  struct stream out, err, report, notices;
  int scratch_fd;   /* the run's scratch directory, when it was asked for; else -1 */
};

/** What the loop of a run has to watch besides the program: the host, which may give the run up. */
struct watch {
  int fd;
  int (*ready)(void);     /* called when fd is readable; 1 = give the run up */
};

/** Once, at start: buffers and the supervisor's own namespaces. Dies with a message when it cannot. */
void run_prepare(void);

/**
 * Runs one command with `artifact_dir` as its program directory and `input` (positioned at 0) as its
 * stdin. Returns 0 with the result filled in (valid until the next call), or errno when our own
 * machinery failed: then nothing is known of the program and the box is not to be used again.
 */
int run_program(const struct command *command, const char *artifact_dir, int input, int keep_scratch,
                const struct watch *watch, struct run_result *result);

#endif
