"""Card templates: which variables a card has, which of them are private, and as what the phone draws them."""

from dataclasses import dataclass, field

KINDS = ("title", "text", "markdown", "tips", "image", "buttons", "form", "submit", "closed", "hidden")
"""title, text, markdown, tips (small print), image (media id): words and pictures, drawn in the order declared.
buttons: a list of button objects, as the SDK's MarkdownButton takes them. form: `{"fields": [...]}` (page
form-variables), with a button of its own that `submit` names. closed: a text that, once there is one, stands in place
of form and buttons. hidden: only remembered."""


@dataclass(frozen=True)
class TemplateConfig:
    """One published template of the card builder."""

    template_id: str
    """Ends in `.schema`."""
    name: str
    variables: dict[str, str]
    """Kind of each variable; see KINDS."""
    private: list[str] = field(default_factory=list)
    """Variables that a person may have a value of their own for."""
    published: bool = True

    def __post_init__(self) -> None:
        if unknown := set(self.variables.values()) - set(KINDS):
            raise ValueError(f"no variable is of kind {', '.join(sorted(unknown))}")
        if set(self.private) - set(self.variables):
            raise ValueError("a private variable must be declared")

    def named(self, kind: str) -> list[str]:
        """The variables of a kind, in order."""
        return [name for name, one in self.variables.items() if one == kind]


MARKDOWN_BUTTON = TemplateConfig(
    "1366a1eb-bc54-4859-ac88-517c56a9acb1.schema",
    "MarkdownButton",
    {"logo": "image", "title": "title", "markdown": "markdown", "tips": "tips", "msgButtons": "buttons"},
)
MARKDOWN = TemplateConfig(
    "589420e2-c1e2-46ef-a5ed-b8728e654da9.schema",
    "Markdown",
    {"logo": "image", "title": "title", "markdown": "markdown"},
)
PUBLIC_TEMPLATES = (MARKDOWN_BUTTON, MARKDOWN)
"""Those of the official SDK that any organisation may use."""
