function finish_drilling(ready, pace, bit_life, change, target) {
  const drills = ready.map((minute, i) => ({ ready: minute, pace: pace[i], cycle: bit_life * pace[i] + change }));

  const holesOf = (drill, minute) => {
    const worked = minute - drill.ready;
    if (worked < drill.pace) return 0;
    const bits = Math.floor(worked / drill.cycle);
    const withLastBit = Math.floor((worked % drill.cycle) / drill.pace);
    return bits * bit_life + Math.min(withLastBit, bit_life);
  };

  const total = (minute) => drills.reduce((sum, drill) => sum + holesOf(drill, minute), 0);

  /* Goes forward in steps that become shorter, as long as the target is not reached. */
  let minute = 0;
  for (let step = 2 ** 51; step >= 1; step /= 2) {
    if (total(minute + step) < target) minute += step;
  }
  minute++;
  const without = drills.filter((drill) => holesOf(drill, minute) === 0).length;
  return [minute, without];
}
