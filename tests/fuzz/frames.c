/**
 * What reads the host's bytes, fed by a fuzzer: any bytes, in any pieces, must be cut into frames and decoded or refused
 * without reading or writing beside them. The sanitizers look; the assertions say what holds besides.
 *
 * The first byte of an input chooses the size of the pieces, the rest is the stream.
 */
#undef NDEBUG
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "inbox.h"
#include "wire.h"

/* A string of a decoded frame lies in the arena, with its end. */
static void check_string(const char *text, const char *arena, size_t size) {
  assert(text >= arena && text < arena + size);
  assert(memchr(text, 0, (size_t)(arena + size - text)));
}

static void check_command(const struct command *c, const char *arena, size_t size) {
  int n = 0;
  while (c->argv[n]) check_string(c->argv[n++], arena, size);
  assert(n >= 1 && n <= ARGS_MAX && c->argv[0][0] == '/');
  for (n = 0; c->envp[n]; n++) check_string(c->envp[n], arena, size);
  assert(n <= ENV_MAX);
  assert(c->cpu_ms && c->wall_ms && c->out_bytes <= FRAME_MAX / 4);
}

static void check_name(const char *name, const char *arena, size_t size) {
  check_string(name, arena, size);
  assert(*name && *name != '.' && !strchr(name, '/') && strlen(name) < NAME_MAX_BYTES);
}

static void check_build(const struct build *b, const char *arena, size_t size) {
  assert(b->file_count <= FILES_MAX && b->output_count <= OUTPUTS_MAX);
  for (uint32_t i = 0; i < b->file_count; i++) check_name(b->files[i].name, arena, size);
  for (uint32_t i = 0; i < b->output_count; i++) check_name(b->outputs[i], arena, size);
  if (b->has_command) check_command(&b->command, arena, size);
}

static void decode(uint32_t type, const uint8_t *frame_body, size_t size) {
  /* Of exactly its size, so that a byte too many is seen: of the body, and of the arena, which the supervisor has so large. */
  uint8_t *body = malloc(size ? size : 1);
  char *arena = malloc(size ? size : 1);
  memcpy(body, frame_body, size);
  static struct build b;
  static struct run r;
  struct put p;
  uint32_t handle;
  switch (type % 6) {
    case FRAME_PUT:
      if (!decode_put(body, size, &p)) assert(p.size + 4 == size && p.bytes == body + 4);
      break;
    case FRAME_DROP:
    case FRAME_FREE: (void)decode_handle(body, size, &handle); break;
    case FRAME_BUILD:
      if (!decode_build(body, size, arena, &b)) check_build(&b, arena, size);
      break;
    case FRAME_RUN:
      if (!decode_run(body, size, arena, &r)) {
        check_command(&r.command, arena, size);
        assert(r.input_count <= INPUTS_MAX);
      }
      break;
  }
  free(arena);
  free(body);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (!size) return 0;
  const size_t piece = (size_t)data[0] + 1;
  struct inbox inbox = {0};
  for (size_t at = 1; at < size;) {
    const size_t n = size - at < piece ? size - at : piece;
    assert(inbox_reserve(&inbox, n));
    memcpy(inbox.bytes + inbox.size, data + at, n);
    inbox.size += n;
    at += n;
    struct frame frame;
    enum inbox_state state;
    while ((state = inbox_front(&inbox, &frame)) == INBOX_FRAME) {
      assert(frame.body + frame.size <= inbox.bytes + inbox.size);
      decode(frame.type, frame.body, frame.size);
      const enum inbox_state cancels = inbox_cancels(&inbox, frame.id);
      assert(inbox.scanned <= inbox.size);
      if (cancels == INBOX_TOO_LARGE && n == size) break;
      const size_t before = inbox.size;
      inbox_pop(&inbox);
      assert(inbox.size < before);
    }
    if (state == INBOX_TOO_LARGE) break;
  }
  free(inbox.bytes);
  return 0;
}
