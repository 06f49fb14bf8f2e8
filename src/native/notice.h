/** Notices: what a graded program tried that it may not, and where it wrote. */
#ifndef REDGREEN_NOTICE_H
#define REDGREEN_NOTICE_H

#include <stddef.h>

/* Distinct notices kept of one run, one a line: "socket", "fork", "write /etc/passwd". */
enum { NOTICES_MAX_BYTES = 2048, NOTICES_ANSWERED = 64 };

struct notices {
  int listener;     /* where refused calls are announced; -1 before and after */
  int answered;
  char text[NOTICES_MAX_BYTES];
  size_t size;
};

/** Once: the socket pair over which programs hand in their listeners. 0 or errno. */
int notice_prepare(void);

/** The end a program is given as NOTICE_FD, and the end to watch for its listener. */
int notice_program_end(void);
int notice_watch_end(void);

void notice_open(struct notices *n);
/** When the watched end is readable: takes the listener over. */
void notice_take_listener(struct notices *n);
/** When the listener is readable: answers one call, and notes it. */
void notice_answer(struct notices *n);
void notice_close(struct notices *n);

#endif
