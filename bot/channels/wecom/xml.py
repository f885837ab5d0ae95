"""The XML around and inside of WeCom's callbacks, read as what it is: somebody else's."""

from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from bot.channels.envelope import BadEnvelope

XML_BYTES_MAX = 64 * 1024
"""Ten times what the longest message takes (2048 characters of text, or a card event with all its selections)."""


def read_xml(data: bytes) -> Element:
    """Parse untrusted XML without DTD, entities or anything that reaches outside.

    Raises:
        BadEnvelope: It is too large, hostile or not XML.
    """
    if len(data) > XML_BYTES_MAX:
        raise BadEnvelope("too_large", f"{len(data)} bytes of XML")
    try:
        root: Element = ElementTree.fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        raise BadEnvelope("hostile_xml", type(error).__name__) from error
    except (ParseError, ValueError, LookupError) as error:
        raise BadEnvelope("xml", str(error)) from error
    return root


def encrypted_part(body: bytes) -> str:
    """The `Encrypt` value of a delivered body.

    Raises:
        BadEnvelope: There is none.
    """
    text = read_xml(body).findtext("Encrypt")
    if not text:
        raise BadEnvelope("xml", "no Encrypt element")
    return text.strip()
