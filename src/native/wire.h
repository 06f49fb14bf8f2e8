/**
 * Frames: what the host and the supervisor say to each other over two pipes.
 *
 * A frame is `u32 length | u32 type | u32 id | body`, little endian, `length` counting the body only.
 * A string is `u16 length | bytes` without NUL bytes. Everything that arrives is copied out of the
 * buffer into the structures below or refused: nothing else in the supervisor touches raw bytes.
 * The same table, in TypeScript, is src/sandbox/frames.ts.
 *
 * to the supervisor                                 from the supervisor
 *   PUT    u32 blob, bytes                            HELLO   u32 version, u32 features
 *   DROP   u32 blob                                   RESULT  struct result, out, err, report, notices
 *   BUILD  u32 artifact, files, [command, outputs]    DONE    u32 status (enum done_status)
 *   RUN    u32 artifact, command, inputs              ERROR   text; the supervisor exits after it
 *   FREE   u32 artifact
 *   CANCEL the id of the frame to give up
 */
#ifndef REDGREEN_WIRE_H
#define REDGREEN_WIRE_H

#include <stddef.h>
#include <stdint.h>

enum { WIRE_VERSION = 2, FEATURE_CGROUP = 1 };

/* Larger than any input a problem may have; a frame beyond it is a protocol error. */
enum { FRAME_MAX = 96 << 20, FRAME_HEADER = 12 };

enum frame_type {
  FRAME_PUT = 1, FRAME_DROP, FRAME_BUILD, FRAME_RUN, FRAME_FREE, FRAME_CANCEL,
  FRAME_HELLO = 16, FRAME_RESULT, FRAME_DONE, FRAME_ERROR,
};

enum { FILES_MAX = 16, NAME_MAX_BYTES = 64, ARGS_MAX = 48, ENV_MAX = 16, INPUTS_MAX = 4096, OUTPUTS_MAX = 4 };

enum command_flag {
  MAY_FORK = 1,      /* compilers start other programs; graded programs do not */
  WARM = 2,          /* fork the warm interpreter instead of starting argv[0] */
};

/** One program to start: what to execute and every limit it runs under. */
struct command {
  uint32_t flags;
  uint32_t cpu_ms;          /* CPU time of the program, all threads */
  uint32_t wall_ms;         /* wall time, not counting the time it waited for a processor */
  uint32_t grace_ms;        /* between SIGXCPU at a time limit and SIGKILL; 0 = no SIGXCPU */
  uint32_t address_mb;      /* RLIMIT_AS; 0 = none */
  uint32_t resident_mb;     /* resident size, polled; 0 = not polled */
  uint32_t group_mb;        /* all memory, where the box has a control group; 0 = not limited */
  uint32_t stack_mb;        /* RLIMIT_STACK */
  uint32_t file_mb;         /* RLIMIT_FSIZE */
  uint32_t tmp_mb;          /* size of the run's own /tmp */
  uint32_t processes;       /* RLIMIT_NPROC: processes and threads */
  uint32_t out_bytes;       /* stdout beyond this ends the run */
  uint32_t err_bytes;       /* stderr beyond this ends the run */
  uint32_t report_bytes;    /* the report channel beyond this ends the run */
  uint32_t keep_bytes;      /* of a stream that passed its limit, how much is returned */
  char *argv[ARGS_MAX + 1]; /* argv[0] is the absolute path that is executed */
  char *envp[ENV_MAX + 1];
};

struct file { uint32_t blob; char *name; };

struct put { uint32_t blob; const uint8_t *bytes; size_t size; };

struct build {
  uint32_t artifact;
  uint32_t file_count;
  struct file files[FILES_MAX];
  int has_command;
  struct command command;
  uint32_t output_count;
  char *outputs[OUTPUTS_MAX];
};

struct run {
  uint32_t artifact;
  struct command command;
  uint32_t input_count;
  uint32_t inputs[INPUTS_MAX];
};

enum ending {
  ENDED_EXIT = 0,     /* code = exit status */
  ENDED_SIGNAL,       /* code = signal */
  ENDED_CPU,          /* CPU time limit */
  ENDED_IDLE,         /* wall time limit, most of it spent waiting for nothing */
  ENDED_OUTPUT,       /* stdout, stderr or report limit; code = 1, 2 or 3 */
  ENDED_MEMORY,       /* resident size limit */
  ENDED_STARVED,      /* the machine, not the program, was too slow to say */
  ENDED_CANCELLED,
  ENDED_NO_EXEC,      /* code = errno of the step that failed */
};

enum done_status { DONE_OK = 0, DONE_NO_ARTIFACT, DONE_NO_OUTPUT, DONE_CANCELLED };

/** How one program ended and what it used. */
struct __attribute__((packed)) result {
  uint32_t index;
  uint32_t ending;
  int32_t code;
  uint32_t notices_size;
  uint64_t cpu_us;
  uint64_t wall_us;
  uint64_t wait_us;     /* runnable without a processor: the machine's fault */
  uint64_t peak_bytes;
  uint64_t out_total, err_total;
  uint32_t out_size, err_size, report_size;
};

/* Each returns NULL when the body is well formed, else what is wrong with it. Strings point into
   `arena`, which must hold at least `size` bytes and outlive the structure. */
const char *decode_put(const uint8_t *body, size_t size, struct put *put);
const char *decode_handle(const uint8_t *body, size_t size, uint32_t *handle);
const char *decode_build(const uint8_t *body, size_t size, char *arena, struct build *build);
const char *decode_run(const uint8_t *body, size_t size, char *arena, struct run *run);

#endif
