"""The published OpenAPI document: generated from the code, with the one shape of errors added to every operation."""

import json
from typing import Any

from apiflask import APIFlask

from queue_app.web.schemas import Error

DESCRIPTIONS = {
    "400": "Malformed",
    "401": "Not signed in or unknown device",
    "403": "Not allowed",
    "404": "Unknown",
    "405": "Method not allowed",
    "409": "A rule said no",
    "413": "Too large",
    "415": "Not JSON",
    "422": "A field is wrong",
    "429": "Too fast",
    "503": "The store cannot be reached just now",
}
READS = ("get", "head")


def register(app: APIFlask) -> None:
    """Add errors and security schemes to the document when it is made."""
    app.config["SECURITY_SCHEMES"] = {
        "device": {"type": "http", "scheme": "bearer"},
        "session": {"type": "apiKey", "in": "cookie", "name": "queue_session"},
    }
    app.spec_processor(_add_errors)


def _add_errors(document: dict[str, Any] | str) -> dict[str, Any]:
    spec = json.loads(document) if isinstance(document, str) else document
    schema = Error.model_json_schema(ref_template="#/components/schemas/{model}")
    components = spec.setdefault("components", {}).setdefault("schemas", {})
    components |= schema.pop("$defs", {})
    components["Error"] = schema
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    for operations in spec["paths"].values():
        for method, operation in operations.items():
            if not isinstance(operation, dict) or "responses" not in operation:
                continue
            for status, description in DESCRIPTIONS.items():
                if method in READS and status in ("409", "413", "415"):
                    continue
                operation["responses"][status] = {"description": description, "content": content}
    return spec
