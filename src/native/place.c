#define _GNU_SOURCE
#include "place.h"

#include <sched.h>

#include "usage.h"

/* Part of a turn's time that this process may wait for its processor: a tenth is usual where it has it to itself. */
static const double patience = 1.0 / 6;

static cpu_set_t allowed;
static pid_t follower;
static int staying;
static usec began, waited_before;

static void go(const cpu_set_t *where) {
  sched_setaffinity(0, sizeof *where, where);
  if (follower) sched_setaffinity(follower, sizeof *where, where);
}

static void stay_here(void) {
  cpu_set_t here;
  int cpu = sched_getcpu();
  if (cpu < 0) return;
  CPU_ZERO(&here);
  CPU_SET(cpu, &here);
  go(&here);
  staying = 1;
}

/* Where the kernel does not say where we may be, we stay nowhere: nothing of this is needed for a right verdict. */
void place_prepare(void) {
  if (sched_getaffinity(0, sizeof allowed, &allowed)) CPU_ZERO(&allowed);
}

void place_follower(pid_t pid) {
  follower = pid;
  if (staying) stay_here();
}

void place_begin(void) {
  if (!staying && CPU_COUNT(&allowed) > 1) stay_here();
  began = now();
  waited_before = own_wait();
}

void place_end(void) {
  if (!staying || own_wait() - waited_before <= patience * (now() - began)) return;
  go(&allowed);
  staying = 0;
}

void place_anywhere(void) {
  if (CPU_COUNT(&allowed) > 0) sched_setaffinity(0, sizeof allowed, &allowed);
}
