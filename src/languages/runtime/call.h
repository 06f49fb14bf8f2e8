/* What a generated main() needs to call one C or C++ function: JSON arguments in, JSON result out.
   call.c implements it; src/languages/signature.ts writes the main(). */
#ifndef REDGREEN_CALL_H
#define REDGREEN_CALL_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

enum rg_kind { RG_NULL, RG_FALSE, RG_TRUE, RG_NUMBER, RG_STRING, RG_LIST, RG_OBJECT };

/* A parsed value. Numbers keep their text, so that no integer is rounded. Strings are UTF-8 with a NUL after. */
struct rg_value {
  enum rg_kind kind;
  char *text;
  size_t size;              /* of text, or of items */
  struct rg_value *items;   /* of a list; of an object: key, value, key, value, ... */
};

/* The list of arguments on stdin. `count` is what the function takes; anything else ends the process. */
struct rg_value *rg_arguments(size_t count);

long long rg_integer(const struct rg_value *v);
unsigned long long rg_unsigned(const struct rg_value *v);
double rg_double(const struct rg_value *v);
int rg_boolean(const struct rg_value *v);
const char *rg_string(const struct rg_value *v);
const struct rg_value *rg_list(const struct rg_value *v);

/* The result, piece by piece. */
void rg_put(const char *text);
void rg_put_integer(long long v);
void rg_put_unsigned(unsigned long long v);
void rg_put_double(double v);
void rg_put_boolean(int v);
void rg_put_string(const char *bytes, size_t size);
/* Sends it. */
void rg_done(void);

#ifdef __cplusplus
}
#endif
#endif
