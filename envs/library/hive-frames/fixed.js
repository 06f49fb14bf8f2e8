function arrange_frames(frames, heavy) {
  const isHeavy = (slot) => slot >= 0 && slot < frames.length && frames[slot] >= heavy;
  const ends = { left: [], right: [] };
  const middle = [];
  let side = "left";
  for (let slot = 0; slot < frames.length; slot++) {
    const honey = frames[slot];
    if (isHeavy(slot) || (honey > 0 && isHeavy(slot - 1) && isHeavy(slot + 1))) {
      ends[side].push(honey);
      side = side === "left" ? "right" : "left";
    } else if (honey > 0) {
      middle.push(honey);
    }
  }
  const used = ends.left.length + middle.length + ends.right.length;
  const empty = new Array(frames.length - used).fill(0);
  return [...ends.left, ...middle, ...empty, ...ends.right.reverse()];
}
