function taken_depths(kinds, amounts) {
  const depths = [];
  const forces = [];
  const presses = [];
  const endings = [];

  function stamp(force) {
    const top = depths.length - 1;
    if (top < 0) return;
    forces[top] += force;
    presses[top]++;
    const lowest = top - force + 1;
    if (lowest >= 0) endings[lowest]++;
  }

  function takeTop() {
    const depth = depths.pop();
    const force = forces.pop();
    const pressed = presses.pop();
    const goingOn = pressed - endings.pop();
    const below = depths.length - 1;
    if (below >= 0) {
      forces[below] += force - pressed;
      presses[below] += goingOn;
    }
    return depth + force;
  }

  const totals = [];
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] === "L") {
      depths.push(amounts[i]);
      for (const list of [forces, presses, endings]) list.push(0);
    } else if (kinds[i] === "S") {
      stamp(amounts[i]);
    } else {
      let total = 0;
      for (let left = amounts[i]; left > 0 && depths.length > 0; left--) total += takeTop();
      totals.push(total);
    }
  }
  return totals;
}
