/* JSON for generated main()s: see call.h. Written for inputs that the judge itself made, so a malformed one ends
   the process with status 120, which the judge never takes for the program's doing. */
#define _GNU_SOURCE
#include "call.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { REPORT_FD = 3 };

static void refuse(const char *why) {
  dprintf(2, "harness: %s\n", why);
  _exit(120);
}

static void *grow(void *p, size_t size) {
  void *q = realloc(p, size ? size : 1);
  if (!q) refuse("out of memory for the arguments");
  return q;
}

static char *input, *at;

static void skip(void) {
  while (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r') at++;
}

static unsigned hex4(void) {
  unsigned v = 0;
  for (int i = 0; i < 4; i++, at++) {
    char c = *at;
    v = v << 4 | (unsigned)(c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : (refuse("bad escape"), 0));
  }
  return v;
}

static char *put_utf8(char *to, unsigned c) {
  if (c < 0x80) *to++ = (char)c;
  else if (c < 0x800) *to++ = (char)(0xc0 | c >> 6), *to++ = (char)(0x80 | (c & 63));
  else if (c < 0x10000) *to++ = (char)(0xe0 | c >> 12), *to++ = (char)(0x80 | (c >> 6 & 63)), *to++ = (char)(0x80 | (c & 63));
  else *to++ = (char)(0xf0 | c >> 18), *to++ = (char)(0x80 | (c >> 12 & 63)), *to++ = (char)(0x80 | (c >> 6 & 63)), *to++ = (char)(0x80 | (c & 63));
  return to;
}

/* Unescapes in place: a string never grows. */
static void string(struct rg_value *v) {
  v->kind = RG_STRING;
  char *to = v->text = ++at;
  while (*at != '"') {
    if (!*at) refuse("a string does not end");
    if (*at != '\\') {
      *to++ = *at++;
      continue;
    }
    at++;
    static const char from[] = "bfnrt", into[] = "\b\f\n\r\t";
    const char *known = *at ? strchr(from, *at) : NULL;
    if (known) *to++ = into[known - from], at++;
    else if (*at == 'u') {
      at++;
      unsigned c = hex4();
      if (c >= 0xd800 && c < 0xdc00 && at[0] == '\\' && at[1] == 'u') {
        at += 2;
        c = 0x10000 + ((c & 0x3ff) << 10) + (hex4() & 0x3ff);
      }
      to = put_utf8(to, c);
    } else *to++ = *at++;
  }
  v->size = (size_t)(to - v->text);
  at++;
  *to = 0;
}

static void value(struct rg_value *v);

static void list(struct rg_value *v, char end) {
  v->kind = end == ']' ? RG_LIST : RG_OBJECT;
  v->items = NULL;
  v->size = 0;
  size_t room = 0;
  at++;
  skip();
  if (*at == end) {
    at++;
    return;
  }
  for (;;) {
    if (v->size + 2 > room) v->items = grow(v->items, (room = room * 2 + 8) * sizeof *v->items);
    value(&v->items[v->size++]);
    skip();
    if (end == '}' && v->size % 2 == 1) {
      if (*at++ != ':') refuse("expected a colon");
      continue;
    }
    if (*at == ',') {
      at++;
      continue;
    }
    if (*at++ != end) refuse("a list does not end");
    return;
  }
}

static void value(struct rg_value *v) {
  memset(v, 0, sizeof *v);
  skip();
  if (*at == '"') string(v);
  else if (*at == '[') list(v, ']');
  else if (*at == '{') list(v, '}');
  else if (!strncmp(at, "null", 4)) v->kind = RG_NULL, at += 4;
  else if (!strncmp(at, "true", 4)) v->kind = RG_TRUE, at += 4;
  else if (!strncmp(at, "false", 5)) v->kind = RG_FALSE, at += 5;
  else {
    v->kind = RG_NUMBER;
    v->text = at;
    v->size = strspn(at, "+-.0123456789eE");
    if (!v->size) refuse("expected a value");
    at += v->size;
  }
}

struct rg_value *rg_arguments(size_t count) {
  size_t size = 0, room = 0;
  for (;;) {
    if (size + 1 >= room) input = grow(input, room = room * 2 + 65536);
    ssize_t n = read(0, input + size, room - size - 1);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) refuse("cannot read the arguments");
    if (n == 0) break;
    size += (size_t)n;
  }
  input[size] = 0;
  at = input;
  static struct rg_value all;
  value(&all);
  if (all.kind != RG_LIST || all.size != count) refuse("the test has another number of arguments than the function");
  return all.items;
}

long long rg_integer(const struct rg_value *v) {
  if (v->kind != RG_NUMBER) refuse("an argument is not an integer");
  return strtoll(v->text, NULL, 10);
}

unsigned long long rg_unsigned(const struct rg_value *v) {
  if (v->kind != RG_NUMBER) refuse("an argument is not an integer");
  return strtoull(v->text, NULL, 10);
}

double rg_double(const struct rg_value *v) {
  if (v->kind != RG_NUMBER) refuse("an argument is not a number");
  return strtod(v->text, NULL);
}

int rg_boolean(const struct rg_value *v) {
  if (v->kind != RG_TRUE && v->kind != RG_FALSE) refuse("an argument is not true or false");
  return v->kind == RG_TRUE;
}

const char *rg_string(const struct rg_value *v) {
  if (v->kind != RG_STRING) refuse("an argument is not a string");
  return v->text;
}

const struct rg_value *rg_list(const struct rg_value *v) {
  if (v->kind != RG_LIST) refuse("an argument is not a list");
  return v;
}

static char *out;
static size_t out_size, out_room;

/* The first piece of a result follows the word that makes it a report. */

static void put_bytes(const char *bytes, size_t size) {
  static const char word[] = "result ";
  if (!out_size && bytes != word) put_bytes(word, sizeof word - 1);
  if (out_size + size > out_room) out = grow(out, out_room = (out_size + size) * 2 + 4096);
  memcpy(out + out_size, bytes, size);
  out_size += size;
}

void rg_put(const char *text) { put_bytes(text, strlen(text)); }

void rg_put_integer(long long v) {
  char text[32];
  put_bytes(text, (size_t)snprintf(text, sizeof text, "%lld", v));
}

void rg_put_unsigned(unsigned long long v) {
  char text[32];
  put_bytes(text, (size_t)snprintf(text, sizeof text, "%llu", v));
}

/* Always with a point or an exponent: a double is not an integer. */
void rg_put_double(double v) {
  char text[40];
  if (!isfinite(v)) {
    rg_put("NaN");
    return;
  }
  int n = snprintf(text, sizeof text, "%.17g", v);
  if (!strpbrk(text, ".e")) n += snprintf(text + n, sizeof text - (size_t)n, ".0");
  put_bytes(text, (size_t)n);
}

void rg_put_boolean(int v) { rg_put(v ? "true" : "false"); }

void rg_put_string(const char *bytes, size_t size) {
  rg_put("\"");
  for (size_t i = 0; i < size; i++) {
    unsigned char c = (unsigned char)bytes[i];
    char text[8];
    if (c == '"' || c == '\\') put_bytes(text, (size_t)snprintf(text, sizeof text, "\\%c", c));
    else if (c < 0x20) put_bytes(text, (size_t)snprintf(text, sizeof text, "\\u%04x", c));
    else put_bytes((const char *)&bytes[i], 1);
  }
  rg_put("\"");
}

void rg_done(void) {
  rg_put("\n");
  for (size_t done = 0; done < out_size;) {
    ssize_t n = write(REPORT_FD, out + done, out_size - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) _exit(121);
    done += (size_t)n;
  }
}
