"""Shortens by regular expressions; finds the place on the slate by looking back through all that was said before."""
import re

b = int(input())
words = input().split()
forms = []
for word in words:
    if not re.search(r"[0-9]", word):
        while re.search(r"([a-z])\1", word):
            word = re.sub(r"([a-z])\1", r"\1", word)
        word = re.sub(r"(?<=[^aeiou])[aeiou](?=.)", "", word)
    forms.append(word)
on_slate = [len(form) > 1 and form.isalpha() for form in forms]
sent = []
for i, form in enumerate(forms):
    out = form
    if on_slate[i]:
        since = set()
        for j in reversed(range(i)):
            if not on_slate[j]:
                continue
            since.add(forms[j])
            if forms[j] == form:
                if len(since) <= b:
                    out = str(len(since))
                break
    sent.append(out)
print(*sent)
print(sum(len(range(0, len(word), 5)) for word in sent))
