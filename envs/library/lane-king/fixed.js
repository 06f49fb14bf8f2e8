function play(state, skills, limit) {
  const [king, challenger, ...rest] = state.order;
  const tired = skills[king] - state.streak;
  const [winner, loser, streak] =
    tired > skills[challenger] ? [king, challenger, state.streak + 1] : [challenger, king, 1];
  if (streak < limit) return { winner, streak, order: [winner, ...rest, loser] };
  return { winner, streak: 0, order: [...rest, loser, winner] };
}

function lane_winner(skills, limit, game) {
  let state = { winner: -1, streak: 0, order: skills.map((_, number) => number) };
  const gamesBefore = new Map();
  const winners = [];
  for (let played = 0; played < game; played++) {
    const key = `${state.streak}:${state.order}`;
    const start = gamesBefore.get(key);
    if (start !== undefined) {
      const cycle = winners.slice(start);
      return cycle[(game - 1 - start) % cycle.length];
    }
    gamesBefore.set(key, played);
    state = play(state, skills, limit);
    winners.push(state.winner);
  }
  return state.winner;
}
