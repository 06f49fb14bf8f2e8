/** Decoding of frames: bounds, NUL bytes and names are checked here and nowhere else. */
#include "wire.h"

#include <string.h>

struct reader {
  const uint8_t *at;
  size_t left;
  char *arena;
  const char *wrong;
};

static void refuse(struct reader *r, const char *why) {
  if (!r->wrong) r->wrong = why;
  r->left = 0;
}

static const uint8_t *take(struct reader *r, size_t n) {
  if (n > r->left) {
    refuse(r, "the frame ends too early");
    return NULL;
  }
  const uint8_t *at = r->at;
  r->at += n;
  r->left -= n;
  return at;
}

static uint16_t take_u16(struct reader *r) {
  const uint8_t *p = take(r, 2);
  return p ? (uint16_t)(p[0] | p[1] << 8) : 0;
}

static uint32_t take_u32(struct reader *r) {
  const uint8_t *p = take(r, 4);
  return p ? (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24 : 0;
}

/* A copy of the next string with a NUL after it. The arena cannot overflow: each string takes two
   bytes of length in the frame and one byte of NUL in the arena. */
static char *take_string(struct reader *r) {
  size_t size = take_u16(r);
  const uint8_t *p = take(r, size);
  if (!p) return NULL;
  if (memchr(p, 0, size)) {
    refuse(r, "a string contains a NUL byte");
    return NULL;
  }
  char *copy = r->arena;
  memcpy(copy, p, size);
  copy[size] = 0;
  r->arena += size + 1;
  return copy;
}

/* A plain file name: no directory, nothing hidden, so that it cannot leave its folder. */
static char *take_name(struct reader *r) {
  char *name = take_string(r);
  if (!name) return NULL;
  if (!*name || *name == '.' || strchr(name, '/') || strlen(name) >= NAME_MAX_BYTES) {
    refuse(r, "a file name is empty, hidden, too long or contains '/'");
    return NULL;
  }
  return name;
}

static uint32_t take_count(struct reader *r, uint32_t most) {
  uint32_t n = take_u16(r);
  if (n > most) {
    refuse(r, "a list is too long");
    return 0;
  }
  return n;
}

static void take_strings(struct reader *r, char **list, uint32_t most) {
  uint32_t n = take_count(r, most);
  for (uint32_t i = 0; i < n && !r->wrong; i++) list[i] = take_string(r);
  list[r->wrong ? 0 : n] = NULL;
}

static void take_command(struct reader *r, struct command *c) {
  uint32_t *numbers[] = {
    &c->flags, &c->cpu_ms, &c->wall_ms, &c->grace_ms, &c->address_mb, &c->resident_mb, &c->group_mb, &c->stack_mb,
    &c->file_mb, &c->tmp_mb, &c->processes, &c->out_bytes, &c->err_bytes, &c->report_bytes, &c->keep_bytes,
  };
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) *numbers[i] = take_u32(r);
  take_strings(r, c->argv, ARGS_MAX);
  take_strings(r, c->envp, ENV_MAX);
  if (r->wrong) return;
  if (!c->argv[0] || c->argv[0][0] != '/') refuse(r, "a command does not start with an absolute path");
  const uint32_t hour = 3600 * 1000;
  if (!c->cpu_ms || !c->wall_ms || c->cpu_ms > hour || c->wall_ms > hour || c->grace_ms > 10000)
    refuse(r, "a time limit is zero or over an hour");
  if (c->out_bytes > FRAME_MAX / 4 || c->err_bytes > FRAME_MAX / 4 || c->report_bytes > FRAME_MAX / 4)
    refuse(r, "an output limit is too large");
}

static const char *finish(struct reader *r) {
  if (!r->wrong && r->left) refuse(r, "bytes are left over");
  return r->wrong;
}

const char *decode_put(const uint8_t *body, size_t size, struct put *put) {
  struct reader r = {body, size, NULL, NULL};
  put->blob = take_u32(&r);
  put->bytes = r.at;
  put->size = r.left;
  return r.wrong;
}

const char *decode_handle(const uint8_t *body, size_t size, uint32_t *handle) {
  struct reader r = {body, size, NULL, NULL};
  *handle = take_u32(&r);
  return finish(&r);
}

const char *decode_build(const uint8_t *body, size_t size, char *arena, struct build *b) {
  struct reader r = {body, size, arena, NULL};
  b->artifact = take_u32(&r);
  b->file_count = take_count(&r, FILES_MAX);
  for (uint32_t i = 0; i < b->file_count && !r.wrong; i++) {
    b->files[i].blob = take_u32(&r);
    b->files[i].name = take_name(&r);
  }
  b->has_command = take_u16(&r) != 0;
  b->output_count = 0;
  if (b->has_command && !r.wrong) {
    take_command(&r, &b->command);
    b->output_count = take_count(&r, OUTPUTS_MAX);
    for (uint32_t i = 0; i < b->output_count && !r.wrong; i++) b->outputs[i] = take_name(&r);
  }
  return finish(&r);
}

const char *decode_run(const uint8_t *body, size_t size, char *arena, struct run *run) {
  struct reader r = {body, size, arena, NULL};
  run->artifact = take_u32(&r);
  take_command(&r, &run->command);
  run->input_count = take_count(&r, INPUTS_MAX);
  for (uint32_t i = 0; i < run->input_count && !r.wrong; i++) run->inputs[i] = take_u32(&r);
  return finish(&r);
}
