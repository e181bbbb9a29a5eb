"""The settings of the touchscreen."""

from typing import Annotated, Literal

from pydantic import Field

from queue_app.config.frozen import Frozen
from queue_app.config.values import Count, Inches


class Kiosk(Frozen):
    """The touchscreen of a site: how large it is and how it hangs, so that a page knows what a hand can reach."""

    screen_inches: Inches = 27
    orientation: Literal["portrait", "landscape"] = "portrait"
    lower_edge_cm: Annotated[Count, Field(le=150)] = 85
    low_reach: bool = False
    headphones: bool = False
    offline_numbers: Annotated[Count, Field(le=300)] = 30
    paper_mm: Literal[80, 58] = 80
    scanner: bool = False
    languages_by_use: bool = True
