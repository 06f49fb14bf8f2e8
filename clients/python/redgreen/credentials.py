"""What a client needs to be let in by a server that others can reach: the file that `redgreen keys add` makes."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional, Union


@dataclass(frozen=True)
class Credentials:
    """A key pair and the server's public key for the connection, which encrypts it, and a token for every request."""

    name: str
    server_key: str
    public_key: str
    secret_key: str = field(repr=False)
    token: str = field(repr=False)

    @classmethod
    def read(cls, file: Union[str, "os.PathLike[str]"]) -> "Credentials":
        path = Path(file)
        if path.stat().st_mode & 0o077:
            raise PermissionError(f"others may read {path}, which holds a secret. Close it: chmod 600 {path}")
        try:
            fields = json.loads(path.read_text())
            read = [fields[key] for key in ("name", "serverKey", "publicKey", "secretKey", "token")]
            if not all(isinstance(value, str) for value in read):
                raise TypeError
            return cls(*read)
        except (ValueError, KeyError, TypeError):
            # The cause would quote the file.
            raise ValueError(f"{path} is not a file of credentials as redgreen keys add makes them") from None


#: Credentials, or the file they are in.
GivenCredentials = Union[Credentials, str, "os.PathLike[str]"]


def credentials_of(given: Optional[GivenCredentials]) -> Optional[Credentials]:
    """What was given, or else what `REDGREEN_CREDENTIALS` names."""
    source = given or os.environ.get("REDGREEN_CREDENTIALS")
    return source if source is None or isinstance(source, Credentials) else Credentials.read(source)
