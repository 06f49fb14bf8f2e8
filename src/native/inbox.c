/** Cutting bytes into frames: the only arithmetic on lengths that come from outside, besides wire.c's. */
#include "inbox.h"

#include <stdlib.h>
#include <string.h>

#include "wire.h"

static uint32_t word(const uint8_t *p) {
  return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

int inbox_reserve(struct inbox *inbox, size_t more) {
  if (inbox->room - inbox->size >= more) return 1;
  size_t room = inbox->room * 2 > inbox->size + more ? inbox->room * 2 : inbox->size + more;
  uint8_t *bytes = realloc(inbox->bytes, room);
  if (!bytes) return 0;
  inbox->bytes = bytes;
  inbox->room = room;
  return 1;
}

/* `at` is never beyond the end. */
static enum inbox_state frame_at(const struct inbox *inbox, size_t at, struct frame *frame) {
  const size_t there = inbox->size - at;
  if (there < FRAME_HEADER) return INBOX_PARTIAL;
  const uint8_t *header = inbox->bytes + at;
  *frame = (struct frame){word(header + 4), word(header + 8), header + FRAME_HEADER, word(header)};
  if (frame->size > FRAME_MAX) return INBOX_TOO_LARGE;
  return there - FRAME_HEADER < frame->size ? INBOX_PARTIAL : INBOX_FRAME;
}

enum inbox_state inbox_front(const struct inbox *inbox, struct frame *frame) { return frame_at(inbox, 0, frame); }

void inbox_pop(struct inbox *inbox) {
  const size_t size = FRAME_HEADER + (size_t)word(inbox->bytes);
  memmove(inbox->bytes, inbox->bytes + size, inbox->size - size);
  inbox->size -= size;
  inbox->scanned = 0;
}

enum inbox_state inbox_cancels(struct inbox *inbox, uint32_t id) {
  struct frame frame;
  enum inbox_state state;
  if (!inbox->scanned) { /* the first frame is the one in hand */
    if ((state = frame_at(inbox, 0, &frame)) != INBOX_FRAME) return state;
    inbox->scanned = FRAME_HEADER + frame.size;
  }
  while ((state = frame_at(inbox, inbox->scanned, &frame)) == INBOX_FRAME) {
    inbox->scanned += FRAME_HEADER + frame.size;
    if (frame.type == FRAME_CANCEL && frame.id == id) return INBOX_FRAME;
  }
  return state;
}
