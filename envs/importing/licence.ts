/** Which licence a text is, by the sentence that each has and no other. */
const phrases: ReadonlyArray<readonly [RegExp, string]> = [
  [/Permission is hereby granted, free of charge, to any person obtaining a copy/, "MIT"],
  [/Apache License\s+Version 2\.0/, "Apache-2.0"],
  [/Redistribution and use in source and binary forms[\s\S]*Neither the name/, "BSD-3-Clause"],
  [/Redistribution and use in source and binary forms/, "BSD-2-Clause"],
  [/GNU GENERAL PUBLIC LICENSE\s+Version 3/, "GPL-3.0-only"],
  [/GNU GENERAL PUBLIC LICENSE\s+Version 2/, "GPL-2.0-only"],
];

/** The SPDX identifier of a licence's text, or undefined where it is none of these. */
export const licenceOf = (text: string): string | undefined => phrases.find(([phrase]) => phrase.test(text))?.[1];
