// The offices of all loops, each loop in the order of its hops; ports are no loops.
function findLoops(forward) {
  const UNSEEN = 0, ON_WAY = 1, DONE = 2;
  const state = new Array(forward.length).fill(UNSEEN);
  const loops = [];
  for (let start = 0; start < forward.length; start++) {
    const way = [];
    let office = start;
    while (state[office] === UNSEEN) {
      state[office] = ON_WAY;
      way.push(office);
      office = forward[office];
    }
    if (state[office] === ON_WAY && forward[office] !== office) loops.push(way.slice(way.indexOf(office)));
    for (const seen of way) state[seen] = DONE;
  }
  return loops;
}

function repair_loops(forward, cost) {
  const senders = forward.map(() => []);
  forward.forEach((target, office) => senders[target].push(office));

  // Walks back from an office of a loop, hop by hop, until no new office outside the loop sends letters there.
  const depth = (office, loop) => {
    let hops = -1;
    let front = [office];
    while (front.length > 0) {
      front = front.flatMap((place) => senders[place]).filter((sender) => !loop.has(sender));
      hops++;
    }
    return hops;
  };

  const ports = [];
  for (const loop of findLoops(forward)) {
    const members = new Set(loop);
    const depths = loop.map((office) => depth(office, members));
    const cheapest = Math.min(...loop.map((office) => cost[office]));
    let best = null;
    for (const [place, office] of loop.entries()) {
      if (cost[office] !== cheapest) continue;
      let hops = 0;
      for (let away = 0; away < loop.length; away++) {
        const from = place >= away ? place - away : place - away + loop.length;
        hops = Math.max(hops, depths[from] + away);
      }
      if (best === null || hops < best.hops || (hops === best.hops && office < best.office)) best = { office, hops };
    }
    ports.push(best);
  }
  return ports.sort((a, b) => a.office - b.office).flatMap(({ office, hops }) => [office, hops]);
}
