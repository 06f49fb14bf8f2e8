"""The actions as tools for language models. Written by `npm run types:python` from the schemas of the server."""

import json
from typing import Any, Dict, List

#: As `tools` of OpenAI's chat completions takes them, and every server that speaks as they do.
OPENAI_TOOLS: List[Dict[str, Any]] = json.loads(r"""
[
  {
    "type": "function",
    "function": {
      "name": "submit",
      "description": "Replace the whole program, then have it judged.",
      "parameters": {
        "type": "object",
        "properties": {
          "program": {
            "type": "string",
            "description": "The whole program."
          }
        },
        "required": [
          "program"
        ],
        "additionalProperties": false
      }
    }
  },
  {
    "type": "function",
    "function": {
      "name": "edit",
      "description": "Change the program, then have it judged. Give either edits or patch, not both.",
      "parameters": {
        "type": "object",
        "properties": {
          "edits": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "line": {
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 9007199254740991,
                  "description": "The line of the first character to replace, from 1."
                },
                "column": {
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 9007199254740991,
                  "description": "Its column, from 1, in Unicode code points."
                },
                "endLine": {
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 9007199254740991,
                  "description": "The line of the first character to keep again."
                },
                "endColumn": {
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 9007199254740991,
                  "description": "Its column; the same place as the start inserts."
                },
                "text": {
                  "type": "string",
                  "description": "What stands there instead."
                }
              },
              "required": [
                "line",
                "column",
                "endLine",
                "endColumn",
                "text"
              ],
              "additionalProperties": false,
              "description": "Replaces a range of the current text; the end is exclusive."
            },
            "minItems": 1,
            "description": "Ranges of the current text to replace; they must not overlap."
          },
          "patch": {
            "type": "string",
            "minLength": 1,
            "description": "A unified diff of the program, with hunks that begin with @@."
          }
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  {
    "type": "function",
    "function": {
      "name": "run",
      "description": "Run the current program on an input of your own. Nothing is compared; the observation's run has the outcome.",
      "parameters": {
        "type": "object",
        "properties": {
          "input": {
            "type": "string",
            "description": "Standard input; for a function, a JSON list of its arguments."
          }
        },
        "required": [
          "input"
        ],
        "additionalProperties": false
      }
    }
  },
  {
    "type": "function",
    "function": {
      "name": "give-up",
      "description": "End the episode unsolved.",
      "parameters": {
        "type": "object",
        "properties": {},
        "required": [],
        "additionalProperties": false
      }
    }
  }
]
""")

#: As `tools` of Anthropic's messages takes them.
ANTHROPIC_TOOLS: List[Dict[str, Any]] = [
    {"name": f["name"], "description": f["description"], "input_schema": f["parameters"]}
    for f in (tool["function"] for tool in OPENAI_TOOLS)
]


def action_of(name: str, arguments: Any) -> Any:
    """The action that a call of a tool is: arguments as a map, or as the JSON that a model wrote.

    Whatever a model made up comes out as something that the environment refuses, with the reason.
    """
    if isinstance(arguments, str):
        try:
            arguments = json.loads(arguments or "{}")
        except ValueError:
            arguments = {"arguments": arguments}
    return {**(arguments if isinstance(arguments, dict) else {"arguments": arguments}), "type": name}
