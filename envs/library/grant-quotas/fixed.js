const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n").map((line) => line.trim().split(" "));
const [, grants, quota, least] = lines[0].map(Number);

const schools = new Map();
const applicants = lines.slice(1).map(([name, school, points]) => {
  if (!schools.has(school)) schools.set(school, { applicants: 0, grants: 0 });
  schools.get(school).applicants++;
  return { name, school: schools.get(school), points: Number(points), round: "" };
});

function compare(a, b) {
  if (a.points !== b.points) return b.points - a.points;
  return a.school.applicants - b.school.applicants;
}

const ranking = applicants.filter(({ points }) => points >= least).sort(compare);
let left = grants;

for (const applicant of ranking) {
  if (left === 0 || applicant.school.grants >= quota) continue;
  applicant.school.grants++;
  applicant.round = "school";
  left--;
}

let waiting = ranking.filter(({ round }) => round === "");
while (waiting.length > 0) {
  const { points } = waiting[0];
  const equals = waiting.filter((applicant) => applicant.points === points);
  if (equals.length > left) break;
  for (const applicant of equals) applicant.round = "open";
  left -= equals.length;
  waiting = waiting.slice(equals.length);
}

for (const { name, round } of ranking) {
  if (round !== "") console.log(name, round);
}
console.log("kept", left);
