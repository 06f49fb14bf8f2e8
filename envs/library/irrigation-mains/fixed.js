function main_changes(parent, demand, first, second) {
  const fields = parent.map((up, number) => ({ number, up, load: demand[number], children: [], straight: null }));
  for (const field of fields) {
    if (field.up >= 0) fields[field.up].children.push(field);
  }

  // Every field after all of its children.
  const order = [];
  const visit = (field) => {
    field.children.forEach(visit);
    order.push(field);
  };
  visit(fields.find((field) => field.up < 0));

  for (const field of order) {
    let highest = 0;
    for (const child of field.children) {
      field.load += child.load;
      if (child.load > highest) {
        highest = child.load;
        field.straight = child;
      }
    }
  }

  // The pipes between a field and the spring that lead to another main, nearest the spring first.
  const branchesAbove = (number) => {
    const branches = [];
    for (let field = fields[number]; field.up >= 0; field = fields[field.up]) {
      if (fields[field.up].straight !== field) branches.push(field.number);
    }
    return branches.reverse();
  };

  return first.map((a, i) => {
    const here = branchesAbove(a);
    const there = branchesAbove(second[i]);
    let shared = 0;
    while (shared < here.length && here[shared] === there[shared]) shared++;
    return here.length - shared + there.length - shared;
  });
}
