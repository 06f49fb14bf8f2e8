"""A language model that repairs programs, over any endpoint that speaks OpenAI's chat completions.

    export OPENAI_BASE_URL=http://127.0.0.1:8000/v1 OPENAI_API_KEY=... MODEL=...
    PYTHONPATH=clients/python python3 examples/agent.py repair-python 7

The model calls a tool for every turn and hears what came of it. What it makes up is refused with the reason, and the
conversation goes on: nothing a model says makes this program fail.
"""

import json
import os
import sys
import urllib.request

import redgreen
from redgreen import text, tools

SYSTEM = "You repair programs. Every turn, call one of the tools. You have solved it when every test passes, the hidden ones too."

TASK = """{statement}

The program is in {language}; its entry is {entry}.

{program}

{feedback}
You have {turns} turns."""


def chat(messages):
    """The model's next message."""
    body = {"model": os.environ.get("MODEL", ""), "messages": messages, "tools": tools.OPENAI_TOOLS}
    request = urllib.request.Request(
        os.environ["OPENAI_BASE_URL"].rstrip("/") + "/chat/completions",
        data=json.dumps(body).encode(),
        headers={"content-type": "application/json", "authorization": f"Bearer {os.environ.get('OPENAI_API_KEY', '')}"},
    )
    with urllib.request.urlopen(request, timeout=600) as response:
        return json.load(response)["choices"][0]["message"]


def task(observation):
    return TASK.format(
        statement=observation["statement"],
        language=observation["language"],
        entry=observation["entry"],
        program=text.program(observation) + text.harness(observation),
        feedback=text.feedback(observation),
        turns=observation["turnsLeft"],
    )


def play(env, seed):
    """One episode. How it ended, and the sum of its rewards."""
    observation, info = env.reset(seed=seed)
    messages = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": task(observation)}]
    total = 0.0
    while True:
        answer = chat(messages)
        messages.append(answer)
        # A message without a call is an action that is none: the environment refuses it, and not for ever.
        for call in answer.get("tool_calls") or [{"id": None, "function": {"name": "(no tool)", "arguments": "{}"}}]:
            action = tools.action_of(call["function"]["name"], call["function"]["arguments"])
            observation, reward, terminated, truncated, info = env.step(action)
            total += reward
            said = info.get("refused") or text.feedback(observation)
            print(f"turn {observation['turn']}  {action['type']:8}  {said.splitlines()[0]}", flush=True)
            role = {"role": "user"} if call["id"] is None else {"role": "tool", "tool_call_id": call["id"]}
            messages.append({**role, "content": f"{said}\n{observation['turnsLeft']} turns are left."})
            if terminated or truncated:
                return info["end"], total


if __name__ == "__main__":
    name, seed = (sys.argv[1:] + ["repair", "0"][len(sys.argv) - 1 :])[:2]
    with redgreen.make(name, options={"agent": os.environ.get("MODEL", "a language model")}) as env:
        end, total = play(env, int(seed))
    print(f"{end}, reward {total:.3f}")
