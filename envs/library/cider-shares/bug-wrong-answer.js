function roundOf(members, left) {
  const weight = members.reduce((sum, member) => sum + member.kilos, 0);
  let given = 0;
  for (const member of members) {
    const share = Math.floor((left * member.kilos) / weight);
    const taken = Math.min(share, member.room - member.got);
    member.got += taken;
    given += taken;
  }
  return given;
}

function cider_shares(bottles, kilos, room) {
  const everybody = kilos.map((weight, i) => ({ kilos: weight, room: room[i], got: 0 }));
  let left = bottles;
  while (left > 0) {
    const members = everybody.filter((member) => member.kilos > 0);
    const given = roundOf(members, left);
    if (given > 0) {
      left -= given;
      continue;
    }
    members.sort((a, b) => b.kilos - a.kilos);
    for (const member of members.slice(0, left)) member.got++;
    left = 0;
  }
  return everybody.map((member) => member.got);
}
