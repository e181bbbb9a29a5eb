"""QR codes as pictures. Each holds a secret."""

from io import BytesIO

import qrcode
import qrcode.image.svg
from flask import Response

from queue_app.web.house import house


def qr_answer(text: str) -> Response:
    """A QR code as a picture. It holds a secret, so only the one who asked may keep it."""
    response = Response(qr_picture(text), mimetype="image/svg+xml")
    response.headers["Cache-Control"] = "private, max-age=86400"
    return response


def qr_picture(text: str) -> bytes:
    """A QR code as SVG, drawn off the hub."""
    picture: bytes = house().offload(_draw, text)
    return picture


def _draw(text: str) -> bytes:
    code = qrcode.QRCode(border=2, error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data(text)
    out = BytesIO()
    code.make_image(image_factory=qrcode.image.svg.SvgPathFillImage).save(out)
    return out.getvalue()
