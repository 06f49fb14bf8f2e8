function best_walk(gifts, longest) {
  const last = gifts.length;
  // plans[well][banned]: how far ahead the guide to move will be, and the rest of the stops
  const plans = [];
  for (let well = last; well >= 0; well--) {
    plans[well] = [];
    for (let banned = 0; banned <= longest; banned++) {
      let plan = { ahead: 0, step: 0, next: null };
      for (let step = 1; step <= longest && well + step <= last; step++) {
        if (step === banned) continue;
        const next = plans[well + step][step];
        const ahead = gifts[well + step - 1] - next.ahead;
        if (plan.next === null || ahead > plan.ahead) plan = { ahead, step, next };
      }
      plans[well].push(plan);
    }
  }

  let plan = plans[0][0];
  const answer = [plan.ahead];
  let well = 0;
  while (plan.next !== null) {
    well += plan.step;
    answer.push(well);
    plan = plan.next;
  }
  return answer;
}
