/**
 * The inbox: bytes from the host, cut into frames (wire.h). It knows how long a frame is and which one gives another up;
 * what frames mean is the supervisor's business.
 */
#ifndef REDGREEN_INBOX_H
#define REDGREEN_INBOX_H

#include <stddef.h>
#include <stdint.h>

/* All zero is an empty one. */
struct inbox {
  uint8_t *bytes;
  size_t size, room;
  size_t scanned; /* frames before this were looked at for a CANCEL */
};

struct frame { uint32_t type, id; const uint8_t *body; size_t size; };

enum inbox_state {
  INBOX_FRAME,     /* there is one */
  INBOX_PARTIAL,   /* more has to arrive first */
  INBOX_TOO_LARGE, /* a header that no frame has: nothing after it can be trusted */
};

/* Makes room for that many bytes after the last; false when there is no memory. */
int inbox_reserve(struct inbox *inbox, size_t more);

/* The first frame. Its body stays where it is until the inbox is grown or popped. */
enum inbox_state inbox_front(const struct inbox *inbox, struct frame *frame);

/* Forgets the first frame, which must be there. */
void inbox_pop(struct inbox *inbox);

/* INBOX_FRAME: behind the first frame, one that was not looked at before gives `id` up. */
enum inbox_state inbox_cancels(struct inbox *inbox, uint32_t id);

#endif
