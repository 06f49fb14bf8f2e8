import json
import os
import tempfile
import unittest
from pathlib import Path

from redgreen import Credentials
from redgreen.credentials import credentials_of

FIELDS = {"name": "ada", "serverKey": "s" * 40, "publicKey": "p" * 40, "secretKey": "x" * 40, "token": "tok"}


class WhatAClientIsLetInWith(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = Path(folder.name) / "ada.credentials.json"

    def write(self, text: str, mode: int = 0o600) -> Path:
        self.file.write_text(text)
        self.file.chmod(mode)
        return self.file

    def test_are_read_from_the_file_that_the_server_made(self) -> None:
        read = Credentials.read(self.write(json.dumps(FIELDS)))
        self.assertEqual((read.name, read.server_key, read.token), ("ada", "s" * 40, "tok"))
        self.assertIs(credentials_of(read), read)
        self.assertEqual(credentials_of(str(self.file)), read)
        os.environ["REDGREEN_CREDENTIALS"] = str(self.file)
        self.addCleanup(os.environ.pop, "REDGREEN_CREDENTIALS")
        self.assertEqual(credentials_of(None), read)

    def test_do_not_show_their_secrets(self) -> None:
        read = Credentials.read(self.write(json.dumps(FIELDS)))
        self.assertNotIn("tok", repr(read).replace("token", ""))
        self.assertNotIn("xxx", repr(read))

    def test_are_refused_where_others_may_read_them(self) -> None:
        with self.assertRaisesRegex(PermissionError, "chmod 600"):
            Credentials.read(self.write(json.dumps(FIELDS), 0o640))

    def test_are_refused_where_they_are_none_without_quoting_them(self) -> None:
        for text in ("no json, but a secret", json.dumps([FIELDS]), json.dumps({**FIELDS, "token": None, "serverKey": None})):
            try:
                Credentials.read(self.write(text))
            except ValueError as error:
                self.assertIn("redgreen keys add", str(error))
                self.assertNotIn("secret", str(error))
            else:
                self.fail(text)
